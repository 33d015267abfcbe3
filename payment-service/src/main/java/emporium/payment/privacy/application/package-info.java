/** What can be asked about users. */
@NullMarked
package emporium.payment.privacy.application;

import org.jspecify.annotations.NullMarked;
