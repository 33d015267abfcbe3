/** The desks of the services themselves. */
@NullMarked
package emporium.user.deadletters.adapter.clients;

import org.jspecify.annotations.NullMarked;
