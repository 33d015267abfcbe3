/** Stock, holdings and the ledger in PostgreSQL, written with one statement per table and batch. */
@NullMarked
package emporium.inventory.adapter.db;

import org.jspecify.annotations.NullMarked;
