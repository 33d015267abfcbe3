/** What somebody wants to find again: products, by their ids only. */
@NullMarked
package emporium.user.wishlist;

import org.jspecify.annotations.NullMarked;
