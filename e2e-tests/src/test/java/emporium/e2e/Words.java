package emporium.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.Locale;

/** Words that would be a script if a page took them for more than words. */
final class Words {

    static final String TEXT = "'\"><img src=x onerror=alert(1) class=planted>";
    static final String JSON = TEXT.replace("\"", "\\\"");
    static final String QUERY = URLEncoder.encode(TEXT, UTF_8);

    /** As text or in a field: what was written has got there. */
    private static final String SHOWN =
            """
            words => document.body.textContent.includes(words) ||
              [...document.querySelectorAll('input, textarea')].some(f => f.value.includes(words))
            """;

    private Words() {}

    static void show(ShopWindow somebody, String... paths) {
        for (var path : paths) {
            shows(somebody.open(path));
        }
    }

    /** They are there, as words. */
    static void shows(ShopWindow somebody) {
        isHarmless(somebody);
        assertThat((boolean) somebody.page().evaluate(SHOWN, TEXT))
                .as("%s: %s", somebody.page().url(), somebody.page().title())
                .isTrue();
    }

    static void isHarmless(ShopWindow somebody) {
        assertThat(somebody.page().locator(".planted, .PLANTED")).hasCount(0);
    }

    static String category(String slug) {
        return "{\"slug\":\"%s\",\"name\":\"%s\",\"parent\":\"home\"}".formatted(slug, JSON);
    }

    /** Of the category with the same slug. */
    static String product(String slug, String image) {
        var words = "\"name\":\"%s\",\"attributes\":{\"kind\":\"%s\"}".formatted(JSON, JSON);
        return """
        {"slug":"%s",%s,"description":"%s","brand":"%s","category":"%s","images":["%s"],
         "variants":[{"sku":"%s",%s,"price":{"amount":"1.00","currency":"EUR"},"image":"%s"}]}
        """
                .formatted(
                        slug,
                        words,
                        JSON,
                        JSON,
                        slug,
                        image,
                        slug.toUpperCase(Locale.ROOT),
                        words,
                        image);
    }

    static String count() {
        return "{\"warehouse\":\"berlin\",\"onHand\":20,\"reason\":\"%s\"}".formatted(JSON);
    }
}
