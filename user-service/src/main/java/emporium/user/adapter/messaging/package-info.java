/** What other services hear about accounts. */
@NullMarked
package emporium.user.adapter.messaging;

import org.jspecify.annotations.NullMarked;
