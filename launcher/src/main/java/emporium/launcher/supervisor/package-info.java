/** Keeps the processes alive, and tells how they are. */
@NullMarked
package emporium.launcher.supervisor;

import org.jspecify.annotations.NullMarked;
