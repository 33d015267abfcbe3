/** Traces of users in PostgreSQL. */
@NullMarked
package emporium.catalog.privacy.adapter.db;

import org.jspecify.annotations.NullMarked;
