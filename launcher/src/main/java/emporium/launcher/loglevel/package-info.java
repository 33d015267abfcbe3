/** How much running services write into their logs. */
@NullMarked
package emporium.launcher.loglevel;

import org.jspecify.annotations.NullMarked;
