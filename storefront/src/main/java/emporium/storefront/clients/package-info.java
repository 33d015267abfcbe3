/** How the services are called, and what their refusals and silences are called here. */
@NullMarked
package emporium.storefront.clients;

import org.jspecify.annotations.NullMarked;
