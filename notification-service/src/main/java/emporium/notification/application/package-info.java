/** Keeping mails and sending them. */
@NullMarked
package emporium.notification.application;

import org.jspecify.annotations.NullMarked;
