/** Asks user-service. */
@NullMarked
package emporium.notification.adapter.accounts;

import org.jspecify.annotations.NullMarked;
