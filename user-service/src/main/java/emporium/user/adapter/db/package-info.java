/** Accounts and addresses in PostgreSQL. */
@NullMarked
package emporium.user.adapter.db;

import org.jspecify.annotations.NullMarked;
