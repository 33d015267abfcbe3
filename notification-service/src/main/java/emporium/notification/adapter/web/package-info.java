/** What staff may ask over HTTP. */
@NullMarked
package emporium.notification.adapter.web;

import org.jspecify.annotations.NullMarked;
