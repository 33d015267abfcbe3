/** Messages written in the transaction that changes the state, and sent to Kafka after it. */
@NullMarked
package emporium.platform.outbox;

import org.jspecify.annotations.NullMarked;
