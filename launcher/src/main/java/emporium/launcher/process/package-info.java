/** One process of the system: started, written down, found again. */
@NullMarked
package emporium.launcher.process;

import org.jspecify.annotations.NullMarked;
