/**
 * Carts, quotes and orders, and the checkout that leads an order from placed to paid and shipped.
 */
@NullMarked
package emporium.order;

import org.jspecify.annotations.NullMarked;
