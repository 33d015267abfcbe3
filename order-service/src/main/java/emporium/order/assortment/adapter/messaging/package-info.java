/** The catalog's changes, as they are told on Kafka. */
@NullMarked
package emporium.order.assortment.adapter.messaging;

import org.jspecify.annotations.NullMarked;
