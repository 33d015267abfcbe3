/** Orders in PostgreSQL. */
@NullMarked
package emporium.order.order.adapter.db;

import org.jspecify.annotations.NullMarked;
