/** Files and their progress in PostgreSQL. */
@NullMarked
package emporium.catalog.bulk.adapter.db;

import org.jspecify.annotations.NullMarked;
