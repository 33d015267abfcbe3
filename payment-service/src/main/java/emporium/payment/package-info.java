/** Payments: what the shop asks of the payment provider, and what came of it. */
@NullMarked
package emporium.payment;

import org.jspecify.annotations.NullMarked;
