/** A trace store with a page to look at it, for those who ask for one. */
@NullMarked
package emporium.launcher.tracing;

import org.jspecify.annotations.NullMarked;
