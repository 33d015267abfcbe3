package emporium.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every page that can be opened just so. Those at the end of a longer way (a review, a return, an
 * erasure, a product that staff change) are looked at where the way is gone.
 */
class AccessibilityIT extends WithChromium {

    private final String sku = Assortment.sku();

    @BeforeEach
    void stock() {
        Visitor.staff().stocks(sku, 20);
    }

    @Test
    void whatGuestsSee() {
        try (var guest = chromium.desktop()) {
            are(guest, "/", "/products", "/products?q=zzzzzz", "/nothing-is-here", "/cart");
            are(guest, product(), product() + "/reviews", "/orders", "/sign-up");
            are(guest, "/verify-address?token=void", "/reset-password?token=void");
            guest.open("/sign-in").isAccessible().press("Sign in").isAccessible();
            guest.open("/forgot-password").isAccessible().press("Send").isAccessible();
            are(guest, "/forgot-password/sent");
            guest.puts(sku).isAccessible();
            guest.open("/checkout").isAccessible().press("Continue").isAccessible();
            guest.open("/cart").says("Gu Est", true).isAccessible();
            guest.pays("OK").seesStatus("Confirmed");
            guest.isAccessible().page().getByText("Invoice").click();
            assertThat(guest.page().locator("h1")).containsText("Invoice");
            guest.isAccessible();
            are(guest, "/orders");
            guest.hasNothingToComplain();
        }
    }

    @Test
    void whatMembersSee() {
        try (var member = chromium.phone()) {
            member.signsUp("Ada Lovelace");
            are(member, "/account", "/account/privacy", "/account/wishlist");
            member.open("/account/addresses/new").isAccessible();
            member.press("Save").isAccessible();
            member.open(product()).press("Save for later");
            are(member, product(), "/account/wishlist");
            member.hasNothingToComplain();
        }
    }

    @Test
    void fromRightToLeft() {
        try (var guest = chromium.phone()) {
            are(guest, "/?lang=ar", "/products", product());
            assertThat(guest.page().locator("html")).hasAttribute("dir", "rtl");
            guest.page().locator("form.buy button").click();
            assertThat(guest.page().locator(".line")).hasCount(1);
            guest.isAccessible();
            are(guest, "/checkout", "/sign-in", "/orders");
            guest.hasNothingToComplain();
        }
    }

    @Test
    void whatStaffSee() {
        var order = Visitor.newShopper().puts(sku, 1).paysFor();
        try (var staff = chromium.desktop()) {
            staff.open("/staff").signsIn("staff@emporium.example", "emporium");
            staff.isHere("/staff").isAccessible();
            assertThat(staff.page().locator("svg.chart").first()).isVisible();
            assertThat(staff.page().locator(".unknown")).hasCount(0);
            are(staff, "/staff/orders", "/staff/orders?q=nobody@example.com");
            var page = "/staff/orders/" + order;
            are(staff, page);
            assertThat(staff.page().locator(".unknown")).hasCount(0);
            are(staff, page + "/cancellation", page + "/capture");
            staff.open(page + "/shipment").isAccessible().press("Ship").isAccessible();
            staff.open(page + "/refund").isAccessible().press("Refund").isAccessible();
            staff.open(page + "/delivery").isAccessible().press("Mark").isAccessible();
            are(staff, "/staff/returns", "/staff/returns?status=REQUESTED");
            staff.hasNothingToComplain();
        }
    }

    @Test
    void theDesksForGoodsAndPeople() {
        try (var staff = chromium.desktop()) {
            staff.open("/staff/products").signsIn("staff@emporium.example", "emporium");
            staff.isHere("/staff/products").isAccessible();
            staff.page().locator("tbody th a").first().click();
            assertThat(staff.page().locator("[id='variants[0].sku']")).isVisible();
            staff.isAccessible();
            are(staff, "/staff/products/new", "/staff/categories", "/staff/categories/home");
            are(staff, "/staff/import", "/staff/stock", "/staff/stock/" + sku);
            are(staff, "/staff/coupons", "/staff/coupons/new");
            are(staff, "/staff/people", "/staff/people?email=nobody", "/staff/audit");
            are(staff, "/staff/platform");
            are(staff, "/staff?lang=ar", "/staff/orders", "/staff/stock/" + sku);
            staff.hasNothingToComplain();
        }
    }

    private static void are(ShopWindow somebody, String... paths) {
        for (var path : paths) {
            somebody.open(path).isAccessible();
        }
    }

    private String product() {
        return "/products/" + Assortment.productOf(sku);
    }
}
