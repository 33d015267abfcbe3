/** What is kept here about the caller. */
@NullMarked
package emporium.payment.privacy.adapter.web;

import org.jspecify.annotations.NullMarked;
