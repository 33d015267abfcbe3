/** Quotes in PostgreSQL. */
@NullMarked
package emporium.order.quote.adapter.db;

import org.jspecify.annotations.NullMarked;
