/** Reviews in PostgreSQL. */
@NullMarked
package emporium.catalog.review.adapter.db;

import org.jspecify.annotations.NullMarked;
