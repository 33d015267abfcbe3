/** What orders hear and say on Kafka. */
@NullMarked
package emporium.order.order.adapter.messaging;

import org.jspecify.annotations.NullMarked;
