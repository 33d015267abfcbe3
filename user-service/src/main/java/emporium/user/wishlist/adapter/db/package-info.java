/** Wish lists in PostgreSQL. */
@NullMarked
package emporium.user.wishlist.adapter.db;

import org.jspecify.annotations.NullMarked;
