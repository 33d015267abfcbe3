/** Kafka: product events out, stock in. */
@NullMarked
package emporium.catalog.adapter.messaging;

import org.jspecify.annotations.NullMarked;
