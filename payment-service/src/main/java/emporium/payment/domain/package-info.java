/** What a payment is and may become. Plain Java; nothing here is called by surprise. */
@NullMarked
package emporium.payment.domain;

import org.jspecify.annotations.NullMarked;
