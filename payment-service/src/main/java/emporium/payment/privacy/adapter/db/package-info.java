/** Traces of users in PostgreSQL. */
@NullMarked
package emporium.payment.privacy.adapter.db;

import org.jspecify.annotations.NullMarked;
