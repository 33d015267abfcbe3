/** WebAuthn by Spring Security and WebAuthn4J, and what it keeps in PostgreSQL. */
@NullMarked
package emporium.user.passkey.adapter.webauthn;

import org.jspecify.annotations.NullMarked;
