/** Coupons as staff keep them. */
@NullMarked
package emporium.order.coupon.adapter.web;

import org.jspecify.annotations.NullMarked;
