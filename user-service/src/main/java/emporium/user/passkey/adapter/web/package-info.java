/** Passkeys over HTTP. */
@NullMarked
package emporium.user.passkey.adapter.web;

import org.jspecify.annotations.NullMarked;
