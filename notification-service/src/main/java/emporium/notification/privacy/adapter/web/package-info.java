/** What is kept here about the caller. */
@NullMarked
package emporium.notification.privacy.adapter.web;

import org.jspecify.annotations.NullMarked;
