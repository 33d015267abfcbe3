/** What operators watch. */
@NullMarked
package emporium.notification.adapter.telemetry;

import org.jspecify.annotations.NullMarked;
