package emporium.storefront.staff.coupons;

import emporium.storefront.clients.Credentials;
import emporium.storefront.clients.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Coupons as staff keep them. */
public interface CouponBook {

    Page page(Credentials staff, String beginning, @Nullable String after);

    Optional<Coupon> find(Credentials staff, String code);

    void add(Credentials staff, Terms terms);

    /**
     * @param version that was seen
     */
    void change(Credentials staff, long version, Terms terms);

    void remove(Credentials staff, String code, long version);

    record Page(List<Coupon> items, @Nullable String next) {}

    record Coupon(
            String code,
            @Nullable BigDecimal percent,
            @Nullable Money amount,
            Money minimum,
            @Nullable Integer limit,
            @Nullable Integer limitPerShopper,
            Instant validFrom,
            Instant validTo,
            int uses,
            long version) {}

    record Terms(
            String code,
            @Nullable BigDecimal percent,
            @Nullable Money amount,
            @Nullable Money minimum,
            @Nullable Integer limit,
            @Nullable Integer limitPerShopper,
            Instant validFrom,
            Instant validTo) {}
}
