/** The platform's own client, and its grant: e-mail address and password for tokens. */
@NullMarked
package emporium.user.adapter.oauth.password;

import org.jspecify.annotations.NullMarked;
