package emporium.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.storefront.clients.Money;
import emporium.storefront.staff.coupons.CouponBook.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CouponDeskIT extends StorefrontIT {

    private static final Map<String, String> SPRING =
            Map.of(
                    "code", "spring",
                    "kind", "amount",
                    "value", "7,5",
                    "minimum", "20",
                    "limit", "100",
                    "from", "2026-03-01",
                    "until", "2026-03-31");

    @Test
    void aCouponIsMadeForWholeDaysOfTheShop() {
        var staff = signedIn("staff@example.com").open("/staff/coupons/new");
        staff.submit("/staff/coupons", SPRING).is(200);
        var coupon = coupons.coupons.get("SPRING");
        assertThat(coupon.amount()).isEqualTo(new Money("7.50", "EUR"));
        assertThat(coupon.minimum()).isEqualTo(new Money("20.00", "EUR"));
        assertThat(coupon.validFrom()).isEqualTo("2026-02-28T23:00:00Z");
        assertThat(coupon.validTo()).isEqualTo("2026-03-31T22:00:00Z");
        assertThat(staff.page().getElementById("until").val()).isEqualTo("2026-03-31");
        assertThat(staff.open("/staff/coupons").main()).contains("SPRING", "€7.50", "0 of 100");
    }

    @Test
    void saysWhatIsWrong() {
        var staff = signedIn("staff@example.com").open("/staff/coupons/new");
        staff.submit(
                        "/staff/coupons",
                        Map.of(
                                "code", "<script>alert(1)</script>",
                                "value", "101",
                                "limit", "0",
                                "from", "2026-03-31",
                                "until", "2026-03-01"))
                .is(422);
        assertThat(staff.page().select(".errors a").eachAttr("href"))
                .containsExactlyInAnyOrder("#code", "#possible", "#limit", "#someTime");
        assertThat(staff.page().getElementById("code").val()).contains("<SCRIPT>");
        assertThat(staff.page().select("main script")).isEmpty();
        assertThat(coupons.codes()).isEmpty();
    }

    @Test
    void ofTwoChangesTheSecondIsToldKindly() {
        keep("SPRING", 0, 1);
        var staff = signedIn("staff@example.com").open("/staff/coupons/SPRING");
        keep("SPRING", 0, 2);
        staff.submit("/staff/coupons/SPRING", Map.of("value", "50")).is(409);
        assertThat(staff.page().select(".errors").text()).contains("Somebody was faster");
        staff.submit("/staff/coupons/SPRING", Map.of("value", "50")).is(200);
        assertThat(coupons.coupons.get("SPRING").percent()).isEqualTo("50");
    }

    @Test
    void onlyWhatNobodyUsedIsRemoved() {
        keep("USED", 3, 1);
        keep("FRESH", 0, 1);
        var staff = signedIn("staff@example.com").open("/staff/coupons/USED");
        assertThat(staff.main()).contains("Used so far: 3");
        assertThat(staff.page().select("form[action$=removal]")).isEmpty();
        staff.open("/staff/coupons/FRESH").submit("/staff/coupons/FRESH/removal").is(200);
        assertThat(coupons.codes()).containsExactly("USED");
    }

    private void keep(String code, int uses, long version) {
        coupons.keep(
                new Terms(
                        code,
                        new BigDecimal("10.00"),
                        null,
                        null,
                        null,
                        null,
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Instant.parse("2036-01-01T00:00:00Z")),
                uses,
                version);
    }
}
