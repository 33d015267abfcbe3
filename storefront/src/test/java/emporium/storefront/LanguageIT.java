package emporium.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shop in another language than the browser asks for. */
class LanguageIT extends StorefrontIT {

    @Test
    void aLanguageIsKeptAndDecidesTheDirection() {
        var guest = browser();
        var html = guest.open("/?lang=ar").is(200).page().selectFirst("html");
        assertThat(html.attr("lang")).isEqualTo("ar");
        assertThat(html.attr("dir")).isEqualTo("rtl");

        guest.open("/products/lamp").is(200).submit("/cart/items", Map.of("quantity", "2"));
        assertThat(guest.main()).contains("سلة التسوق", "178.00");
        guest.open("/checkout").submit("/checkout", delivery()).is(200);
        assertThat(guest.page().select("address bdi").eachText()).contains("10117 Berlin");
        assertThat(orders.languages).last().isEqualTo("ar");

        html = guest.open("/cart?lang=fr").is(200).page().selectFirst("html");
        assertThat(html.attr("lang")).isEqualTo("fr");
        assertThat(html.attr("dir")).isEqualTo("ltr");
        assertThat(guest.main()).contains("Panier", "178,00 €");
    }

    @Test
    void eachLanguageIsOfferedInItsOwn() {
        var links = browser().open("/").page().select("footer a[lang]");
        assertThat(links.eachText()).containsExactly("English", "Deutsch", "Français", "العربية");
        assertThat(links.eachAttr("lang")).containsExactly("en", "de", "fr", "ar");
        assertThat(links.eachAttr("dir")).containsExactly("ltr", "ltr", "ltr", "rtl");
    }
}
