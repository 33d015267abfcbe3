/** Ports to coupons and their uses. */
@NullMarked
package emporium.order.coupon.application;

import org.jspecify.annotations.NullMarked;
