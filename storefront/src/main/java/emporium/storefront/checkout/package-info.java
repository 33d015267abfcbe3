/** From the cart to a placed order. */
@NullMarked
package emporium.storefront.checkout;

import org.jspecify.annotations.NullMarked;
