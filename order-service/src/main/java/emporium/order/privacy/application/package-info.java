/** What can be asked about users. */
@NullMarked
package emporium.order.privacy.application;

import org.jspecify.annotations.NullMarked;
