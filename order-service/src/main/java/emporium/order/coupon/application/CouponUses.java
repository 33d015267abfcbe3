package emporium.order.coupon.application;

import java.util.Collection;
import java.util.UUID;

/** Counts uses exactly, however many orders want the last one at once. */
public interface CouponUses {

    /** False if all uses, or all of this redeemer's, are taken. */
    boolean use(String code, String redeemer, UUID orderId);

    /** What these orders used can be used again; once, however often it is given back. */
    void giveBack(Collection<UUID> orderIds);
}
