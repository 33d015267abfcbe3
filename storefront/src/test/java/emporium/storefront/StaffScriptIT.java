package emporium.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.storefront.clients.Credentials;
import emporium.storefront.staff.categories.Departments.NewDepartment;
import emporium.storefront.staff.coupons.CouponBook.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever was written stays what it is: text, on every page that shows it. */
class StaffScriptIT extends StorefrontIT {

    private static final String EVIL = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>";

    @Test
    void whatWasWrittenIsShownAndNeverRun() {
        var staff = signedIn("admin@example.com").open("/staff/products/new");
        var lamp = new HashMap<>(GoodsDeskIT.lamp());
        lamp.put("name", EVIL);
        lamp.put("description", EVIL);
        lamp.put("brand", EVIL.substring(0, 25));
        lamp.put("attributes", "material = " + EVIL);
        lamp.put("variants[0].name", EVIL);
        staff.submit("/staff/products", lamp).is(200);
        var id = goods.products.keySet().iterator().next();
        staff.open("/staff/stock/LAMP-1")
                .submit(
                        "/staff/stock/LAMP-1",
                        Map.of("warehouse", "berlin", "number", "1", "reason", EVIL))
                .is(200);
        // a service that would take more than ours does
        coupons.keep(
                new Terms(
                        EVIL,
                        BigDecimal.TEN,
                        null,
                        null,
                        null,
                        null,
                        Instant.EPOCH,
                        Instant.parse("2036-01-01T00:00:00Z")),
                0,
                1);
        goods.add(Credentials.NONE, new NewDepartment("evil", EVIL, null, 0));
        people.name = EVIL;
        catalog.name = EVIL;
        catalog.description = EVIL;

        for (var page :
                List.of(
                        "/staff/products",
                        "/staff/products/" + id,
                        "/staff/products?name=%3Cscript%3E",
                        "/staff/stock?sku=%3Cscript%3Ealert(1)%3C/script%3E",
                        "/staff/stock/LAMP-1",
                        "/staff/categories/evil",
                        "/staff/coupons",
                        "/staff/people",
                        "/staff/people?email=%3Cscript%3E",
                        "/staff/audit?who=%3Cscript%3E&from=%22%3E%3Cscript%3E",
                        "/products",
                        "/products/lamp")) {
            staff.open(page).is(200);
            assertThat(staff.page().select("body script")).as(page).isEmpty();
            assertThat(staff.page().select("[onerror]")).as(page).isEmpty();
        }
        assertThat(staff.open("/staff/products").main()).contains(EVIL);
        assertThat(staff.open("/staff/stock/LAMP-1").main()).contains(EVIL);
        assertThat(staff.open("/staff/coupons").main()).contains(EVIL);
        assertThat(staff.open("/staff/people").main()).contains(EVIL);
        assertThat(staff.open("/staff/products/" + id).page().select("#description").text())
                .isEqualTo(EVIL);
    }
}
