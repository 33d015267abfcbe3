/** The keys that tokens are signed with. */
@NullMarked
package emporium.user.adapter.keys;

import org.jspecify.annotations.NullMarked;
