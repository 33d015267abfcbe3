/** The server's price for a cart, with shipping and tax, held for a while. */
@NullMarked
package emporium.order.quote.domain;

import org.jspecify.annotations.NullMarked;
