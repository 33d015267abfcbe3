package emporium.order.coupon.application;

import emporium.order.coupon.domain.Coupon;
import java.util.Optional;

public interface Coupons {

    Optional<Coupon> find(String code);

    /** As of now: another order may still be first. */
    boolean isLeftFor(String code, String redeemer);
}
