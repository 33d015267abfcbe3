/** A password that was forgotten, and an address that is to be verified. */
@NullMarked
package emporium.storefront.mailbox;

import org.jspecify.annotations.NullMarked;
