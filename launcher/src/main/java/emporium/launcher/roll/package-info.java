/** One process in another's place. */
@NullMarked
package emporium.launcher.roll;

import org.jspecify.annotations.NullMarked;
