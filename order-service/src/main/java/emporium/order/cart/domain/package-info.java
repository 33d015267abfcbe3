/** A cart: so many of so many things. */
@NullMarked
package emporium.order.cart.domain;

import org.jspecify.annotations.NullMarked;
