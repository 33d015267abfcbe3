/** The desk for coupons. */
@NullMarked
package emporium.storefront.staff.coupons;

import org.jspecify.annotations.NullMarked;
