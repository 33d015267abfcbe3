/** What somebody wants to find again. */
@NullMarked
package emporium.storefront.wishlist;

import org.jspecify.annotations.NullMarked;
