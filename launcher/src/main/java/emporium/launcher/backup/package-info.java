/** All that a platform knows, in a folder, and back again. */
@NullMarked
package emporium.launcher.backup;

import org.jspecify.annotations.NullMarked;
