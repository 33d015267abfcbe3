/** What is written to whom. Plain Java. */
@NullMarked
package emporium.notification.domain;

import org.jspecify.annotations.NullMarked;
