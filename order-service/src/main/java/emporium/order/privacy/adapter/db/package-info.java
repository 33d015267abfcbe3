/** Traces of users in PostgreSQL. */
@NullMarked
package emporium.order.privacy.adapter.db;

import org.jspecify.annotations.NullMarked;
