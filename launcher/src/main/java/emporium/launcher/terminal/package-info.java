/** What people read while they wait. */
@NullMarked
package emporium.launcher.terminal;

import org.jspecify.annotations.NullMarked;
