package emporium.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is shown while a part of the platform is away. */
class OutageIT extends StorefrontIT {

    @Test
    void withoutTheCatalogItsPagesSaySoAndTheCartGoesOn() {
        var guest = browser();
        guest.open("/products/lamp").submit("/cart/items");
        catalog.catalogAway = true;

        for (var path : new String[] {"/", "/products", "/products/lamp"}) {
            guest.open(path).is(503);
            assertThat(guest.header("Retry-After")).isEqualTo("1");
            assertThat(guest.header("Proxy-Status")).endsWith("next-hop=catalog-service");
            assertThat(guest.main()).contains("does not answer", "To the cart");
        }
        guest.open("/cart").is(200);
        assertThat(guest.main()).contains("Lamp", "€89.00");
        guest.open("/checkout").submit("/checkout", delivery()).submit("/checkout/.*/payment");
        assertThat(guest.main()).contains("Confirmed");
    }

    @Test
    void unknownStockIsSaidToBeUnknownAndCanBeBought() {
        catalog.stockAway = true;
        var guest = browser();

        guest.open("/products/lamp").is(200);
        assertThat(guest.main()).contains("cannot say just now").doesNotContain("Sold out");
        guest.submit("/cart/items").is(200);

        assertThat(guest.path()).isEqualTo("/cart");
    }

    @Test
    void withoutOrdersThereIsAnHonestPageAndTheCatalogGoesOn() {
        var guest = browser();
        guest.open("/products/lamp").submit("/cart/items");
        orders.away = true;

        guest.open("/cart").is(503);
        guest.open("/checkout").is(503);
        guest.open("/products/lamp").is(200).submit("/cart/items").is(503);
        assertThat(guest.main()).doesNotContain("Exception");
    }

    @Test
    void signingInGoesOnWithoutTheCart() {
        var guest = browser();
        guest.open("/products/lamp").submit("/cart/items");
        orders.away = true;
        guest.open("/sign-in")
                .submit(
                        "/sign-in",
                        Map.of("email", "dan@example.com", "password", "the right password"))
                .is(200);
        orders.away = false;

        assertThat(guest.open("/cart").main()).contains("€89.00");
    }
}
