/** The other services. */
@NullMarked
package emporium.user.privacy.adapter.clients;

import org.jspecify.annotations.NullMarked;
