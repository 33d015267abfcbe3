/** Carts over HTTP. */
@NullMarked
package emporium.order.cart.adapter.web;

import org.jspecify.annotations.NullMarked;
