/** What was granted to whom, in PostgreSQL. */
@NullMarked
package emporium.user.adapter.oauth.grants;

import org.jspecify.annotations.NullMarked;
