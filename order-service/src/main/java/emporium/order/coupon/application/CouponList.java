package emporium.order.coupon.application;

import emporium.order.coupon.domain.Coupon;
import emporium.order.coupon.domain.CouponException;
import java.util.List;

/** Coupons as staff keep them; of two changes of one version, one is refused. */
public interface CouponList {

    long FIRST_VERSION = 1;

    /**
     * In the order of their codes.
     *
     * @param prefix how the code begins
     * @param after the last code of the page before; empty for the first page
     */
    List<Entry> page(String prefix, String after, int size);

    /**
     * @throws CouponException.NotFound if there is none
     */
    Entry find(String code);

    /**
     * @throws CouponException.CodeTaken if there is one already
     */
    void add(Coupon coupon);

    /**
     * @throws CouponException.NotFound if there is none
     * @throws CouponException.Outdated if that is not its version
     * @throws CouponException.UsedMoreOften if its uses are more than the new limit
     */
    void change(Coupon coupon, long version);

    /**
     * @throws CouponException.NotFound if there is none
     * @throws CouponException.Outdated if that is not its version
     * @throws CouponException.InUse if somebody has used it
     */
    void remove(String code, long version);

    /**
     * @param uses so far, those of cancelled orders not counted
     * @param version of what staff can change; uses do not count
     */
    record Entry(Coupon coupon, int uses, long version) {}
}
