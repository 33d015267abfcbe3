/** Mails over SMTP. */
@NullMarked
package emporium.notification.adapter.smtp;

import org.jspecify.annotations.NullMarked;
