/** The cart. */
@NullMarked
package emporium.storefront.cart;

import org.jspecify.annotations.NullMarked;
