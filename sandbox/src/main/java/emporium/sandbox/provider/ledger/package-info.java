/** The provider's durable books: charges, and what was moved on them. */
@NullMarked
package emporium.sandbox.provider.ledger;

import org.jspecify.annotations.NullMarked;
