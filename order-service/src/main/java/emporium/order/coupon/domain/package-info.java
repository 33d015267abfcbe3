/** Coupons and what they are worth. */
@NullMarked
package emporium.order.coupon.domain;

import org.jspecify.annotations.NullMarked;
