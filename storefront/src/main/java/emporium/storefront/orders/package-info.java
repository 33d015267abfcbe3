/** Orders after they were placed. */
@NullMarked
package emporium.storefront.orders;

import org.jspecify.annotations.NullMarked;
