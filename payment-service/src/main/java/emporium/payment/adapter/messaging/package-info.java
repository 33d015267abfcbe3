/** Commands in, events out. */
@NullMarked
package emporium.payment.adapter.messaging;

import org.jspecify.annotations.NullMarked;
