/** Where things lie: the checkout, the folder of one running platform, its secrets. */
@NullMarked
package emporium.launcher.home;

import org.jspecify.annotations.NullMarked;
