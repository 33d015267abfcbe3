/** Wish lists over HTTP. */
@NullMarked
package emporium.user.wishlist.adapter.web;

import org.jspecify.annotations.NullMarked;
