/** What returns hear and say on Kafka. */
@NullMarked
package emporium.order.returns.adapter.messaging;

import org.jspecify.annotations.NullMarked;
