/** What can be asked of a wish list. */
@NullMarked
package emporium.user.wishlist.application;

import org.jspecify.annotations.NullMarked;
