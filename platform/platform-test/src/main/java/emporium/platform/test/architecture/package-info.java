/** The rules every service's code keeps. */
@NullMarked
package emporium.platform.test.architecture;

import org.jspecify.annotations.NullMarked;
