package emporium.storefront.fake;

import emporium.storefront.clients.Credentials;
import emporium.storefront.clients.Money;
import emporium.storefront.staff.coupons.CouponBook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Coupons in memory; of two edits of one version it refuses the second. */
public final class FakeCouponBook implements CouponBook {

    public final Map<String, Coupon> coupons = new TreeMap<>();

    public void reset() {
        coupons.clear();
    }

    @Override
    public Page page(Credentials staff, String beginning, @Nullable String after) {
        return new Page(
                coupons.values().stream()
                        .filter(coupon -> coupon.code().startsWith(beginning))
                        .toList(),
                null);
    }

    @Override
    public Optional<Coupon> find(Credentials staff, String code) {
        return Optional.ofNullable(coupons.get(code));
    }

    @Override
    public void add(Credentials staff, Terms terms) {
        if (coupons.containsKey(terms.code())) {
            throw FakeGoods.problem(409, "coupon-code-taken");
        }
        keep(terms, 0, 1);
    }

    @Override
    public void change(Credentials staff, long version, Terms terms) {
        var before = coupons.get(terms.code());
        FakeGoods.outdated(before.version(), version);
        keep(terms, before.uses(), version + 1);
    }

    @Override
    public void remove(Credentials staff, String code, long version) {
        FakeGoods.outdated(coupons.get(code).version(), version);
        if (coupons.get(code).uses() > 0) {
            throw FakeGoods.problem(409, "coupon-in-use");
        }
        coupons.remove(code);
    }

    public void keep(Terms terms, int uses, long version) {
        var minimum = terms.minimum();
        coupons.put(
                terms.code(),
                new Coupon(
                        terms.code(),
                        terms.percent(),
                        terms.amount(),
                        minimum == null ? new Money("0.00", "EUR") : minimum,
                        terms.limit(),
                        terms.limitPerShopper(),
                        terms.validFrom(),
                        terms.validTo(),
                        uses,
                        version));
    }

    public List<String> codes() {
        return List.copyOf(coupons.keySet());
    }
}
