/** Carts in PostgreSQL. */
@NullMarked
package emporium.order.cart.adapter.db;

import org.jspecify.annotations.NullMarked;
