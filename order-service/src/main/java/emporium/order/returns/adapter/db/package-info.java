/** Returns in PostgreSQL. */
@NullMarked
package emporium.order.returns.adapter.db;

import org.jspecify.annotations.NullMarked;
