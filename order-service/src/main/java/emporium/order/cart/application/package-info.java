/** What can be asked of carts. */
@NullMarked
package emporium.order.cart.application;

import org.jspecify.annotations.NullMarked;
