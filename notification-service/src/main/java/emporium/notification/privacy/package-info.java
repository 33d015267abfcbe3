/** What is kept here about users, and how it is forgotten. */
@NullMarked
package emporium.notification.privacy;

import org.jspecify.annotations.NullMarked;
