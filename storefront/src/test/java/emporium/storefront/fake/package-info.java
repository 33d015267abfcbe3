/** The services behind the storefront, in memory. */
@NullMarked
package emporium.storefront.fake;

import org.jspecify.annotations.NullMarked;
