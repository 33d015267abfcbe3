/** What instances tell of themselves. */
@NullMarked
package emporium.user.console.adapter.actuator;

import org.jspecify.annotations.NullMarked;
