/** What the services tell of their staff. */
@NullMarked
package emporium.user.audit.adapter.messaging;

import org.jspecify.annotations.NullMarked;
