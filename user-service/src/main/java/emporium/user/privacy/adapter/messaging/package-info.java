/** What the other services say of erasures. */
@NullMarked
package emporium.user.privacy.adapter.messaging;

import org.jspecify.annotations.NullMarked;
