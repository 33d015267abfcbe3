/** A payment provider with books of its own, in the manner of the real ones. */
@NullMarked
package emporium.sandbox.provider;

import org.jspecify.annotations.NullMarked;
