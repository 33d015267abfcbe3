/** The desk for what is on the shelves. */
@NullMarked
package emporium.storefront.staff.stock;

import org.jspecify.annotations.NullMarked;
