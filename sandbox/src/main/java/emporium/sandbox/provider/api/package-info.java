/** The provider's HTTP API, and the calls that show its books. */
@NullMarked
package emporium.sandbox.provider.api;

import org.jspecify.annotations.NullMarked;
