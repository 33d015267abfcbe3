package emporium.catalog.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.catalog.RunningCatalog;
import emporium.platform.test.TestTokens;
import emporium.platform.test.contract.Contracts;
import emporium.platform.test.contract.OpenApiContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

class ReadingIT extends RunningCatalog {

    private static final OpenApiContract CONTRACT = Contracts.openApi("catalog-service");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/products/{idOrSlug} | /api/products/ember-table-lamp",
                "/api/products | /api/products",
                "/api/products | /api/products?q=lamp&size=2&sort=price&attr.color=Moss",
                "/api/products | /api/products?facets=false",
                "/api/products | /api/products?q=nothinglikethisatall",
                "/api/products/suggest | /api/products/suggest?q=lam",
                "/api/categories | /api/categories",
                "/api/prices | /api/prices?sku=LMP-EMBER-CLA&sku=UNKNOWN"
            })
    void answersAsPromised(String path, String uri) throws Exception {
        var answer = get(uri).getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
        CONTRACT.assertValidResponse("GET", path, 200, text(answer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/products/{idOrSlug} | /api/products/no-such-thing | 404",
                "/api/products/{idOrSlug} | /api/products/01a1faaf-8210-7f74-aaca-bdc800eac0e6 | 404",
                "/api/products | /api/products?size=0 | 400",
                "/api/products | /api/products?after=xyz | 400",
                "/api/prices | /api/prices | 400",
                "/api/prices | /api/prices?sku=lower | 400",
                "/media/{file} | /media/nothing.svg | 404"
            })
    void refusesAsPromised(String path, String uri, int status) throws Exception {
        var answer = get(uri).getResponse();

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        CONTRACT.assertValidResponse("GET", path, status, text(answer));
    }

    @Test
    void findsAProductByIdAndBySlug() {
        var bySlug = read("/api/products/ember-table-lamp");
        var byId = read("/api/products/{id}", bySlug.get("id").asString());

        assertThat(byId).isEqualTo(bySlug);
        assertThat(bySlug.get("rating").toString()).isEqualTo("{\"average\":4.67,\"count\":3}");
        assertThat(bySlug.get("variants")).hasSize(3);
    }

    @Test
    void sendsAProductOnlyIfItHasChanged() {
        var answer = get("/api/products/spire-vase");
        var tag = answer.getResponse().getHeader("ETag");

        assertThat(tag).isEqualTo("W/\"1\"");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-cache");
        for (var seen : new String[] {tag, "\"1\"", "W/\"7\", W/\"1\""}) {
            var again = http.get().uri("/api/products/spire-vase").header("If-None-Match", seen);
            assertThat(again.exchange()).as(seen).hasStatus(304).body().isEmpty();
        }
        var other = http.get().uri("/api/products/spire-vase").header("If-None-Match", "W/\"2\"");
        assertThat(other.exchange()).hasStatus(200);
    }

    @Test
    void hidesAnInactiveProductFromAllButStaff() throws Exception {
        var product = product("Hidden Thing", "5.00");
        var id = product.get("id").asString();
        var inactive = draft("Hidden Thing", "5.00").replaceFirst("\\{", "{\"active\":false,");

        assertThat(staff(HttpMethod.PUT, "/api/products/" + id, "W/\"1\"", inactive))
                .hasStatus(200);

        assertThat(get("/api/products/" + id)).hasStatus(404);
        assertThat(read("/api/products?brand=Testwright&size=100").toString()).doesNotContain(id);
        var seen =
                http.get()
                        .uri("/api/products/" + id)
                        .header("Authorization", "Bearer " + TestTokens.staff())
                        .exchange();
        assertThat(seen).hasStatus(200);
        assertThat(seen.getResponse().getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void pricesManySkusInOneAnswerAndLeavesOutUnknownOnes() {
        var prices = read("/api/prices?sku=TAB-MUG-SKY&sku=NOBODY&sku=LMP-EMBER-CLA");

        assertThat(prices).hasSize(2);
        assertThat(prices.get(0).get("sku").asString()).isEqualTo("LMP-EMBER-CLA");
        assertThat(prices.get(0).get("name").asString()).isEqualTo("Ember Table Lamp, Clay");
        assertThat(prices.get(0).get("price").get("amount").asString()).isEqualTo("89.00");
        assertThat(prices.get(0).get("active").asBoolean()).isTrue();
    }

    @Test
    void showsCategoriesAsATree() {
        var home = read("/api/categories").get(0);

        assertThat(home.get("slug").asString()).isEqualTo("home");
        assertThat(home.get("children").get(0).get("slug").asString()).isEqualTo("lighting");
    }

    @Test
    void servesPicturesThatMayBeKeptForEverAndDoNothing() throws Exception {
        var path = read("/api/products/ember-table-lamp").get("images").get(0).asString();
        var picture = get(path).getResponse();

        assertThat(picture.getStatus()).isEqualTo(200);
        assertThat(picture.getContentType()).startsWith("image/svg+xml");
        assertThat(picture.getHeader("Cache-Control")).contains("immutable", "max-age=31536000");
        assertThat(picture.getHeader("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(picture.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(text(picture)).startsWith("<svg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/media/../application.yaml", "/media/%2e%2e/application.yaml",
                        "/media/x.svg/../../secret",
                "/media/x.png", "/media/X.svg", "/media/.svg"
            })
    void servesNothingButPictures(String uri) {
        assertThat(get(uri).getResponse().getStatus()).isIn(400, 401, 403, 404);
    }

    private static String text(org.springframework.mock.web.MockHttpServletResponse answer)
            throws java.io.UnsupportedEncodingException {
        return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
