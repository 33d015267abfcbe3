/** Counting in PostgreSQL. */
@NullMarked
package emporium.catalog.recommendation.adapter.db;

import org.jspecify.annotations.NullMarked;
