/** Signing up, in and out, and what an account has. */
@NullMarked
package emporium.storefront.account;

import org.jspecify.annotations.NullMarked;
