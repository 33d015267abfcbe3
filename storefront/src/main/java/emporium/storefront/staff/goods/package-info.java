/** The desk for products. */
@NullMarked
package emporium.storefront.staff.goods;

import org.jspecify.annotations.NullMarked;
