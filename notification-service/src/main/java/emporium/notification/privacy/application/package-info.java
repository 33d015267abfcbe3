/** What can be asked about users. */
@NullMarked
package emporium.notification.privacy.application;

import org.jspecify.annotations.NullMarked;
