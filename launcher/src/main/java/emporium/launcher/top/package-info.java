/** How the platform is doing, at a glance. */
@NullMarked
package emporium.launcher.top;

import org.jspecify.annotations.NullMarked;
