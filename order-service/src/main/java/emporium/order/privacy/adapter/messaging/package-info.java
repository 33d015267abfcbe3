/** Hears of accounts that are gone, and says when it has forgotten them. */
@NullMarked
package emporium.order.privacy.adapter.messaging;

import org.jspecify.annotations.NullMarked;
