/** Payments, refunds and the ledger in PostgreSQL. */
@NullMarked
package emporium.payment.adapter.db;

import org.jspecify.annotations.NullMarked;
