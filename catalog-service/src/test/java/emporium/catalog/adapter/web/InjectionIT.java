package emporium.catalog.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.catalog.RunningCatalog;
import emporium.platform.web.Cursor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is put into a parameter, it is refused or found to be nowhere; it is never obeyed. */
class InjectionIT extends RunningCatalog {

    private static final List<String> PARAMETERS =
            List.of(
                    "q",
                    "category",
                    "brand",
                    "minPrice",
                    "maxPrice",
                    "attr.color",
                    "attr.material",
                    "sort",
                    "size",
                    "after",
                    "facets");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\"",
                "\\",
                "';drop table product;--",
                "1 or 1=1",
                "') or true--",
                "*/",
                "$$",
                ":text",
                "?",
                "%",
                "_",
                "{{7*7}}",
                "${jndi:ldap://x}",
                "a & | ! ( ) : * <->",
                "\u0000",
                "\ud800",
                "\u202e",
                "\\u0000",
                "{\"a\":",
                "[]",
                "null",
                "🪔",
                "'::regclass",
                "pg_sleep(9)",
                "-",
                "\"unclosed",
                "--",
                "!!!",
                "((((((((((("
            })
    void isHarmlessInEveryParameter(String attack) {
        for (var parameter : PARAMETERS) {
            var status =
                    http.get()
                            .uri("/api/products")
                            .param(parameter, attack)
                            .exchange()
                            .getResponse()
                            .getStatus();
            assertThat(status).as("%s=%s", parameter, attack).isIn(200, 400);
        }
        var suggest = http.get().uri("/api/products/suggest").param("q", attack).exchange();
        assertThat(suggest.getResponse().getStatus()).isIn(200, 400);
        var prices = http.get().uri("/api/prices").param("sku", attack).exchange();
        assertThat(prices.getResponse().getStatus()).isEqualTo(400);
        var named = http.get().uri("/api/products").param("attr." + attack, "x").exchange();
        assertThat(named.getResponse().getStatus()).isIn(200, 400);
    }

    @Test
    void isHarmlessInAPath() {
        for (var attack :
                List.of(
                        "'",
                        "' or 1=1--",
                        "%00",
                        "a%00b",
                        "\ud800",
                        "..",
                        "%2e%2e",
                        "x".repeat(5000))) {
            assertThat(get("/api/products/{slug}", attack).getResponse().getStatus())
                    .as(attack)
                    .isIn(400, 401, 404);
        }
    }

    @Test
    void isHarmlessInACursor() {
        for (var key :
                List.of("1); drop table product; --", "NaN", "1e999999999", "infinity", "")) {
            for (var sort : List.of("PRICE_ASCENDING", "RATING", "RELEVANCE")) {
                var cursor = Cursor.encode(sort, key, UUID.randomUUID().toString());
                var parameter =
                        sort.startsWith("PRICE")
                                ? "price"
                                : sort.toLowerCase(java.util.Locale.ROOT);
                var status =
                        get("/api/products?q=lamp&sort={s}&after={a}", parameter, cursor)
                                .getResponse()
                                .getStatus();
                assertThat(status).as(sort + " " + key).isEqualTo(400);
            }
        }
        assertThat(read("/api/products").get("total").asInt()).isPositive();
    }
}
