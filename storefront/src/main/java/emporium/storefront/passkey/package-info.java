/** Passkeys on the account's page, and the button to sign in with one. */
@NullMarked
package emporium.storefront.passkey;

import org.jspecify.annotations.NullMarked;
