/** Erasures in PostgreSQL. */
@NullMarked
package emporium.user.privacy.adapter.db;

import org.jspecify.annotations.NullMarked;
