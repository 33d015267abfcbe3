/** What can be asked about mailboxes. */
@NullMarked
package emporium.user.mailbox.application;

import org.jspecify.annotations.NullMarked;
