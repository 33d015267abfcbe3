/** Accounts, and the only issuer of access tokens. */
@NullMarked
package emporium.user;

import org.jspecify.annotations.NullMarked;
