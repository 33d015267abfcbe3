/** Batches of messages, each taken once, in the transaction of its effect. */
@NullMarked
package emporium.platform.messaging;

import org.jspecify.annotations.NullMarked;
