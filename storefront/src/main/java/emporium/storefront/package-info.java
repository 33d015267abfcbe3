/** The shop in the browser: pages made of what the services' public APIs answer. */
@NullMarked
package emporium.storefront;

import org.jspecify.annotations.NullMarked;
