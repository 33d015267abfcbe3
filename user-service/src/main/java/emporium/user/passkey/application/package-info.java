/** What can be asked of passkeys. */
@NullMarked
package emporium.user.passkey.application;

import org.jspecify.annotations.NullMarked;
