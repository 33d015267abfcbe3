/** Sales in PostgreSQL. */
@NullMarked
package emporium.catalog.sale.adapter.db;

import org.jspecify.annotations.NullMarked;
