/** Requests and proofs in PostgreSQL. */
@NullMarked
package emporium.user.mailbox.adapter.db;

import org.jspecify.annotations.NullMarked;
