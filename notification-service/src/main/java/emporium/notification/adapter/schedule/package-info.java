/** What the clock and new mails set off. */
@NullMarked
package emporium.notification.adapter.schedule;

import org.jspecify.annotations.NullMarked;
