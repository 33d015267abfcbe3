/** Mailboxes over HTTP. */
@NullMarked
package emporium.user.mailbox.adapter.web;

import org.jspecify.annotations.NullMarked;
