package emporium.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The shop in another currency, from the product to the invoice. */
class CurrencyIT extends StorefrontIT {

    @Test
    void everyPriceIsInTheChosenCurrencyUntilAnotherIsChosen() {
        var guest = browser();
        assertThat(guest.open("/products/lamp").main()).contains("€89.00");
        guest.open("/products/lamp?currency=JPY").is(200);
        assertThat(guest.main()).contains("¥14,285").doesNotContain("€"); // 14284.5
        assertThat(guest.setCookie("currency")).contains("JPY", "HttpOnly", "SameSite=Lax");
        assertThat(guest.open("/products").main()).contains("¥14,285").doesNotContain("€");
        guest.open("/products/lamp").submit("/cart/items");
        assertThat(guest.main()).contains("¥14,285").doesNotContain("€");
        guest.open("/checkout").submit("/checkout", delivery());
        assertThat(guest.main()).contains("Pay ¥14,285").doesNotContain("€");
        guest.submit("/checkout/.*/payment");
        var order = guest.path();
        assertThat(guest.main()).contains("¥14,285").doesNotContain("€");

        guest.open("/products/lamp?currency=EUR");
        assertThat(guest.main()).contains("€89.00");
        assertThat(guest.open(order).main()).contains("¥14,285").doesNotContain("€");
    }

    @Test
    void nobodyIsAskedForACurrencyThatIsNotOurs() {
        var guest = browser().open("/products/lamp?currency=CHF").is(200);
        assertThat(guest.setCookie("currency")).isEmpty();
        assertThat(guest.main()).contains("€89.00");
        guest.open("/products/lamp?currency=%3Cscript%3E").is(200);
        assertThat(guest.main()).contains("€89.00");
    }

    @Test
    void pricesThatAreTypedAreOfTheChosenCurrency() {
        var guest = browser();
        guest.open("/products?currency=USD");
        guest.open("/products?minPrice=100&maxPrice=125.50").is(200);

        assertThat(catalog.asked.one("minPrice")).isEqualTo("80.00");
        assertThat(catalog.asked.one("maxPrice")).isEqualTo("100.40");
        assertThat(guest.page().select("[name=minPrice]").val()).isEqualTo("100");
        assertThat(guest.page().select("a[href*='currency=EUR']").attr("href"))
                .doesNotContain("Price");
    }

    @Test
    void theChoiceIsAtTheFootOfEveryPage() {
        var foot = browser().open("/?currency=GBP").page().select("footer");
        assertThat(foot.select("[aria-current]").text()).contains("GBP", "British Pound");
        assertThat(foot.select("a[rel=nofollow]")).hasSize(4);
    }
}
