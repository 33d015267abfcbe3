/** Hears of accounts that are gone, and says when it has forgotten them. */
@NullMarked
package emporium.notification.privacy.adapter.messaging;

import org.jspecify.annotations.NullMarked;
