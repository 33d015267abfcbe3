/** E-mails about orders, once per order and kind. */
@NullMarked
package emporium.notification;

import org.jspecify.annotations.NullMarked;
