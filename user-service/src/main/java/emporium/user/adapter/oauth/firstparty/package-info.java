/** The platform's own client, and its grants: what shows who somebody is, for tokens. */
@NullMarked
package emporium.user.adapter.oauth.firstparty;

import org.jspecify.annotations.NullMarked;
