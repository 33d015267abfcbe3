package emporium.storefront.staff.coupons;

import emporium.platform.client.HttpClients;
import emporium.storefront.clients.Calls;
import emporium.storefront.clients.Credentials;
import emporium.storefront.clients.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

@Component
class HttpCouponBook implements CouponBook {

    private static final String SERVICE = "order-service";

    private final Api api;

    HttpCouponBook(HttpClients clients) {
        this.api = clients.create(Api.class, SERVICE);
    }

    @Override
    public Page page(Credentials staff, String beginning, @Nullable String after) {
        return Calls.ask(SERVICE, () -> api.page(staff.bearer(), beginning, after));
    }

    @Override
    public Optional<Coupon> find(Credentials staff, String code) {
        return Calls.find(SERVICE, () -> api.one(staff.bearer(), code));
    }

    @Override
    public void add(Credentials staff, Terms terms) {
        Calls.ask(SERVICE, () -> api.add(staff.bearer(), terms));
    }

    @Override
    public void change(Credentials staff, long version, Terms terms) {
        Calls.ask(
                SERVICE,
                () -> api.change(staff.bearer(), tag(version), terms.code(), Change.of(terms)));
    }

    @Override
    public void remove(Credentials staff, String code, long version) {
        Calls.ask(SERVICE, () -> api.remove(staff.bearer(), tag(version), code));
    }

    private static String tag(long version) {
        return "W/\"" + version + "\"";
    }

    /** The code is in the address, and stays. */
    record Change(
            @Nullable BigDecimal percent,
            @Nullable Money amount,
            @Nullable Money minimum,
            @Nullable Integer limit,
            @Nullable Integer limitPerShopper,
            Instant validFrom,
            Instant validTo) {

        static Change of(Terms terms) {
            return new Change(
                    terms.percent(),
                    terms.amount(),
                    terms.minimum(),
                    terms.limit(),
                    terms.limitPerShopper(),
                    terms.validFrom(),
                    terms.validTo());
        }
    }

    interface Api {

        @GetExchange("/api/admin/coupons")
        Page page(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestParam("q") String beginning,
                @RequestParam(name = "after", required = false) @Nullable String after);

        @GetExchange("/api/admin/coupons/{code}")
        Coupon one(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @PathVariable("code") String code);

        @PostExchange("/api/admin/coupons")
        ResponseEntity<Void> add(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestBody Terms terms);

        @PutExchange("/api/admin/coupons/{code}")
        ResponseEntity<Void> change(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestHeader("If-Match") String version,
                @PathVariable("code") String code,
                @RequestBody Change change);

        @DeleteExchange("/api/admin/coupons/{code}")
        ResponseEntity<Void> remove(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestHeader("If-Match") String version,
                @PathVariable("code") String code);
    }
}
