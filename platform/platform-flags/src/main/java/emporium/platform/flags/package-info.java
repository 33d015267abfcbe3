/** Feature flags, and faults that are switched on for a drill. */
@NullMarked
package emporium.platform.flags;

import org.jspecify.annotations.NullMarked;
