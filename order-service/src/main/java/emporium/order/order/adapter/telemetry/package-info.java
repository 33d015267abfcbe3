/** Orders in numbers. */
@NullMarked
package emporium.order.order.adapter.telemetry;

import org.jspecify.annotations.NullMarked;
