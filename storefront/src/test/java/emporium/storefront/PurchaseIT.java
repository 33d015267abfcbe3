package emporium.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From browsing to paid, without JavaScript. */
class PurchaseIT extends StorefrontIT {

    @Test
    void aGuestBuys() {
        var guest = browser();
        guest.open("/").is(200).open("/products?q=lamp").is(200);
        guest.open("/products/lamp").is(200).submit("/cart/items", Map.of("quantity", "2"));
        assertThat(guest.path()).isEqualTo("/cart");
        assertThat(guest.main()).contains("€178.00");

        guest.open("/checkout").submit("/checkout", delivery()).is(200);
        assertThat(guest.main()).contains("€178.00", "10117 Berlin");
        guest.submit("/checkout/.*/payment").is(200);

        assertThat(guest.path()).startsWith("/orders/");
        assertThat(guest.main()).contains("Confirmed");
        assertThat(guest.open("/cart").main()).contains("nothing in it");
        assertThat(guest.page().select(".to-cart .count")).isEmpty();
    }

    @Test
    void aGuestsCartGoesAlongWhenSigningIn() {
        var shopper = browser();
        shopper.open("/products/lamp").submit("/cart/items");
        shopper.open("/checkout");
        shopper.open("/sign-in?to=/checkout")
                .submit(
                        "/sign-in",
                        Map.of("email", "ann@example.com", "password", "the right password"));
        assertThat(shopper.path()).isEqualTo("/checkout");

        shopper.submit("/checkout", delivery("email", "", "save", "true"))
                .submit("/checkout/.*/payment");

        assertThat(shopper.main()).contains("Confirmed");
        assertThat(accounts.saved).hasSize(1);
        assertThat(shopper.open("/orders").main()).contains("EM-1");
    }

    @Test
    void ordersOfAGuestAreStillShownAfterSigningIn() {
        var guest = browser();
        buy(guest);
        var order = guest.path();
        guest.open("/sign-in")
                .submit(
                        "/sign-in",
                        Map.of("email", "ben@example.com", "password", "the right password"));

        assertThat(guest.open(order).is(200).main()).contains("EM-1");
        browser().open(order).is(404);
    }

    @Test
    void twoClicksOnPayMakeOneOrder() {
        var guest = browser();
        guest.open("/products/lamp").submit("/cart/items");
        guest.open("/checkout").submit("/checkout", delivery());
        var form = guest.page().select("form[action$=payment]").first();
        var fields =
                Map.of(
                        "card",
                        "OK",
                        "key",
                        form.select("[name=key]").val(),
                        "_csrf",
                        form.select("[name=_csrf]").val());
        orders.busy.set(2);

        guest.post(form.attr("action"), fields);
        var first = guest.path();
        guest.post(form.attr("action"), fields);

        assertThat(guest.path()).isEqualTo(first).startsWith("/orders/");
        assertThat(orders.orders).hasSize(1);
    }

    @Test
    void aQuoteThatWasUsedLeadsToItsOrder() {
        var guest = browser();
        guest.open("/products/lamp").submit("/cart/items");
        guest.open("/checkout").submit("/checkout", delivery());
        var quote = guest.path();
        guest.submit("/checkout/.*/payment");
        var order = guest.path();

        guest.open(quote).submit("/checkout/.*/payment");

        assertThat(guest.path()).isEqualTo(order);
    }

    @Test
    void aDeclinedCardIsToldAndCanBeTriedAgain() {
        var guest = browser();
        guest.open("/products/lamp").submit("/cart/items");
        guest.open("/checkout")
                .submit("/checkout", delivery())
                .submit("/checkout/.*/payment", Map.of("card", "DECLINED"));

        assertThat(guest.main()).contains("declined the card", "Back to the cart");
    }

    @Test
    void theFormSaysWhatIsMissingAndKeepsWhatIsThere() {
        var guest = browser();
        guest.open("/products/lamp").submit("/cart/items");
        guest.open("/checkout")
                .submit(
                        "/checkout",
                        delivery("email", "", "address.city", " ", "address.country", "US"))
                .is(422);

        assertThat(guest.page().select(".errors a").eachAttr("href"))
                .containsExactly("#email", "#address.city");
        assertThat(guest.page().select("[id=address.name]").val()).isEqualTo("Gu Est");
        assertThat(guest.page().select("[id=address.city]").attr("aria-describedby"))
                .isEqualTo("address.city-error");

        guest.submit("/checkout", delivery("address.country", "US")).is(422);
        assertThat(guest.main()).contains("We do not deliver there");
    }

    @Test
    void whatIsSoldOutHasNoButton() {
        var guest = browser();
        guest.open("/products/lamp?sku=LAMP-BLUE");

        assertThat(guest.main()).contains("Sold out");
        assertThat(guest.page().select("form[action='/cart/items']")).isEmpty();
    }

    @Test
    void anOrderIsCancelled() {
        var guest = browser();
        buy(guest);

        guest.submit("/orders/.*/cancellation");

        assertThat(guest.main()).contains("Cancelled");
    }

    @Test
    void nobodyHasAnOrderThatIsNotThere() {
        browser().open("/orders/" + UUID.randomUUID()).is(404);
        signedIn("cay@example.com").open("/orders/" + UUID.randomUUID()).is(404);
        signedIn("cay@example.com").open("/orders/nonsense").is(404);
        signedIn("cay@example.com").open("/checkout/" + UUID.randomUUID()).is(404);
    }

    private static void buy(Browser browser) {
        browser.open("/products/lamp").submit("/cart/items");
        browser.open("/checkout").submit("/checkout", delivery()).submit("/checkout/.*/payment");
    }
}
