package emporium.catalog.desk.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.catalog.RunningCatalog;
import emporium.platform.test.contract.Contracts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

class ProductListIT extends RunningCatalog {

    @Test
    void findsWhatShoppersDoNotSee() {
        var shown = product("Eclair Xylophone Stand", "5.00");
        var hidden =
                body(
                        staff(
                                HttpMethod.POST,
                                "/api/products",
                                "",
                                inactive("Éclair Xylophone", "12.00")),
                        201);

        assertThat(names("?q=eclair xylo"))
                .containsExactly("Éclair Xylophone", "Eclair Xylophone Stand");
        assertThat(names("?q=eclair xylo&active=false")).containsExactly("Éclair Xylophone");
        assertThat(names("?q=eclair xylo&active=true")).containsExactly("Eclair Xylophone Stand");
        assertThat(read("/api/products?q=xylophone").at("/items")).hasSize(1);
        var sku = hidden.at("/variants/0/sku").asString();
        assertThat(names("?q=" + sku.toLowerCase(java.util.Locale.ROOT)))
                .containsExactly("Éclair Xylophone");
        assertThat(names("?q=" + shown.get("slug").asString()))
                .containsExactly("Eclair Xylophone Stand");
        var item = list("?q=" + sku).at("/items/0");
        assertThat(item.at("/priceFrom/amount").asString()).isEqualTo("12.00");
        assertThat(item.at("/version").asInt()).isEqualTo(1);
        assertThat(item.at("/active").asBoolean()).isFalse();
    }

    @Test
    void goesOnWhereThePageBeforeEnded() {
        for (var name : List.of("Page Turner A", "Page Turner B", "Page Turner C")) {
            product(name, "1.00");
        }
        var first = list("?q=page turner&size=2");
        var second = list("?q=page turner&size=2&after=" + first.at("/next").asString());
        assertThat(second.at("/items/0/name").asString()).isEqualTo("Page Turner C");
        assertThat(second.has("next")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?active=perhaps", "?after=x", "?size=0", "?size=101"})
    void refusesWhatIsNoQuestion(String query) {
        assertThat(staff(HttpMethod.GET, "/api/admin/products" + query, "", "")).hasStatus(400);
    }

    private String inactive(String name, String price) {
        return draft(name, price).replaceFirst("\\{", "{\"active\":false,");
    }

    private List<String> names(String query) {
        var names = new ArrayList<String>();
        list(query).at("/items").forEach(item -> names.add(item.at("/name").asString()));
        return names;
    }

    private JsonNode list(String query) {
        var answer = staff(HttpMethod.GET, "/api/admin/products" + query, "", "");
        var body = body(answer, 200);
        Contracts.openApi("catalog-service")
                .assertValidResponse("GET", "/api/admin/products", 200, body.toString());
        return body;
    }
}
