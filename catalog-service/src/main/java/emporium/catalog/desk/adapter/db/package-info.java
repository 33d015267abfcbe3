/** The staff's list in PostgreSQL. */
@NullMarked
package emporium.catalog.desk.adapter.db;

import org.jspecify.annotations.NullMarked;
