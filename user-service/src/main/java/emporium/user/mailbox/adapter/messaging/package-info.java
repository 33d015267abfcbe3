/** What notification-service is asked to write. */
@NullMarked
package emporium.user.mailbox.adapter.messaging;

import org.jspecify.annotations.NullMarked;
