package emporium.order.coupon.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import emporium.order.coupon.application.CouponList;
import emporium.order.coupon.domain.Discount;
import emporium.order.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
record CouponResponse(
        String code,
        @Nullable BigDecimal percent,
        @Nullable Money amount,
        Money minimum,
        @Nullable Integer limit,
        @Nullable Integer limitPerShopper,
        Instant validFrom,
        Instant validTo,
        int uses,
        long version) {

    static CouponResponse of(CouponList.Entry entry) {
        var coupon = entry.coupon();
        var discount = coupon.discount();
        return new CouponResponse(
                coupon.code(),
                discount instanceof Discount.Percent(var percent) ? percent : null,
                discount instanceof Discount.Amount(var amount) ? amount : null,
                coupon.minimum(),
                coupon.limit().orElse(null),
                coupon.limitPerShopper().orElse(null),
                coupon.validFrom(),
                coupon.validTo(),
                entry.uses(),
                entry.version());
    }
}
