/** Hears of accounts that are gone, and says when it has forgotten them. */
@NullMarked
package emporium.catalog.privacy.adapter.messaging;

import org.jspecify.annotations.NullMarked;
