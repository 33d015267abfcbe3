/** Stock over HTTP: what is available for everybody, the shelves and the ledger for staff. */
@NullMarked
package emporium.inventory.adapter.web;

import org.jspecify.annotations.NullMarked;
