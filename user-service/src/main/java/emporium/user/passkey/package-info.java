/** Passkeys: a way to sign in beside the password. */
@NullMarked
package emporium.user.passkey;

import org.jspecify.annotations.NullMarked;
