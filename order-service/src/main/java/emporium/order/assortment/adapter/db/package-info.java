/** The copy in PostgreSQL. */
@NullMarked
package emporium.order.assortment.adapter.db;

import org.jspecify.annotations.NullMarked;
