/** When requests are answered. */
@NullMarked
package emporium.user.mailbox.adapter.schedule;

import org.jspecify.annotations.NullMarked;
