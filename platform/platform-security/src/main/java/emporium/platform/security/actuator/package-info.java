/** Who may ask the actuator: the operator. */
@NullMarked
package emporium.platform.security.actuator;

import org.jspecify.annotations.NullMarked;
