/** PostgreSQL: rows to edit, ready documents to read. */
@NullMarked
package emporium.catalog.adapter.db;

import org.jspecify.annotations.NullMarked;
