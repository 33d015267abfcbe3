/** What happens to orders, read from Kafka. */
@NullMarked
package emporium.notification.adapter.messaging;

import org.jspecify.annotations.NullMarked;
