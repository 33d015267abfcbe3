/** Coupons in PostgreSQL. */
@NullMarked
package emporium.order.coupon.adapter.db;

import org.jspecify.annotations.NullMarked;
