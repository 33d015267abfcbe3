package emporium.catalog.recommendation.adapter.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.catalog.RunningCatalog;
import emporium.catalog.application.StockLevels;
import emporium.catalog.application.StockLevels.StockLevel;
import emporium.catalog.sale.application.Sales;
import emporium.catalog.sale.application.Sales.SaleNews;
import emporium.platform.test.contract.Contracts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

class RecommendationsIT extends RunningCatalog {

    @Autowired private Sales sales;
    @Autowired private StockLevels stock;

    private String lamp;
    private String bulb;
    private String bag;

    @BeforeEach
    void offerThreeThings() {
        lamp = product("Companion One", "5.00").get("id").asString();
        bulb = product("Companion Two", "5.00").get("id").asString();
        bag = product("Companion Three", "5.00").get("id").asString();
    }

    @Test
    void learnsWhatIsBoughtTogether() throws Exception {
        sell(lamp, bulb);

        var answer = get(uri(lamp) + "?size=24").getResponse();
        var text = answer.getContentAsString(UTF_8);
        Contracts.openApi("catalog-service")
                .assertValidResponse(
                        "GET",
                        "/api/products/{idOrSlug}/recommendations",
                        answer.getStatus(),
                        text);
        assertThat(answer.getHeader("Cache-Control")).contains("max-age=60", "public");
        assertThat(togetherWith(lamp)).containsExactly(bulb);
        assertThat(togetherWith(bulb)).containsExactly(lamp);
        assertThat(togetherWith(bag)).isEmpty();
    }

    @Test
    void prefersWhatGoesWithTheProductToWhatGoesWithEverything() {
        for (var i = 0; i < 4; i++) {
            sell(lamp, bulb);
            sell(lamp, bag);
        }
        for (var i = 0; i < 30; i++) {
            sell(bag);
        }

        assertThat(togetherWith(lamp)).containsExactly(bulb, bag);
    }

    @Test
    void prefersAHabitToACoincidence() {
        sell(lamp, bag);
        for (var i = 0; i < 3; i++) {
            sell(lamp, bulb);
        }
        for (var i = 0; i < 9; i++) {
            sell(bulb);
        }

        assertThat(togetherWith(lamp)).containsExactly(bulb, bag);
    }

    @Test
    void prefersWhatCanBeHad() {
        sell(lamp, bulb);
        sell(lamp, bulb);
        sell(lamp, bag);
        var sku = read("/api/products/" + bag).at("/variants/0/sku").asString();
        stock.record(List.of(new StockLevel(sku, 3, 1)));

        assertThat(togetherWith(lamp)).containsExactly(bag, bulb);
        assertThat(items(lamp).get(0).get("available").asBoolean()).isTrue();
    }

    @Test
    void forgetsWhatWasCancelledAndCountsNothingTwice() {
        var order = UUID.randomUUID();
        var confirmed = news(order, 4, true, lamp, bulb);
        var cancelled = news(order, 5, false, lamp, bulb);
        sales.hear(List.of(confirmed, confirmed));
        sales.hear(List.of(confirmed));
        assertThat(counts(lamp)).containsExactly(1L);

        sales.hear(List.of(cancelled));
        sales.hear(List.of(cancelled, confirmed));
        sales.hear(List.of(news(UUID.randomUUID(), 3, false, lamp, bulb)));
        assertThat(counts(lamp)).containsExactly(0L);
        assertThat(togetherWith(lamp)).isEmpty();
        assertThat(togetherWith(bulb)).isEmpty();
    }

    @Test
    void countsAnOrderOfManyProductsWithoutDrowningInPairs() {
        var many = new ArrayList<UUID>();
        for (var i = 0; i < 50; i++) {
            many.add(UUID.randomUUID());
        }
        var order = UUID.randomUUID();
        sales.hear(List.of(new SaleNews(order, 4, null, true, Set.copyOf(many))));

        assertThat(pairsOf(many)).isEqualTo(20 * 19);
        sales.hear(List.of(new SaleNews(order, 5, null, false, Set.copyOf(many))));
        assertThat(pairsOf(many)).isZero();
    }

    @Test
    void countsRightHoweverManySellAtOnce() throws Exception {
        var batches = new ArrayList<Callable<Void>>();
        for (var i = 0; i < 20; i++) {
            var batch =
                    List.of(
                            news(UUID.randomUUID(), 4, true, lamp, bulb),
                            news(UUID.randomUUID(), 4, true, bag, bulb, lamp),
                            news(UUID.randomUUID(), 4, true, bag, lamp));
            batches.add(() -> {
                sales.hear(batch);
                return null;
            });
        }
        try (var listeners = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var batch : listeners.invokeAll(batches)) {
                batch.get();
            }
        }

        // with bulb: the first and the second of each batch; with bag: the second and the third
        assertThat(counts(lamp)).containsExactly(40L, 40L);
        assertThat(counts(bulb)).containsExactly(20L, 40L);
    }

    @Test
    void fillsUpWithTheCategoryAndThenWithTheBestSellers() {
        var garden = read("/api/products?category=garden&size=100").get("total").asInt();
        var found = read("/api/products/siesta-hammock/recommendations?size=24").get("items");

        assertThat(found).hasSize(24);
        var bases = found.findValuesAsString("basis");
        assertThat(bases.stream().filter("same-category"::equals).count()).isEqualTo(garden - 1L);
        assertThat(bases).contains("best-seller").doesNotContain("bought-together");
        assertThat(found.findValuesAsString("slug"))
                .doesNotHaveDuplicates()
                .doesNotContain("siesta-hammock");
    }

    @Test
    void recommendsNothingThatIsNotForSale() {
        sell(lamp, bulb);
        assertThat(staff(HttpMethod.DELETE, "/api/products/" + bulb, "W/\"1\"", "")).hasStatus(204);

        assertThat(togetherWith(lamp)).isEmpty();
        assertThat(get(uri(bulb))).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "25", "x", ""})
    void refusesSizesThatAreNone(String size) {
        assertThat(get(uri(lamp) + "?size=" + size)).hasStatus(size.isEmpty() ? 200 : 400);
    }

    private void sell(String... products) {
        sales.hear(List.of(news(UUID.randomUUID(), 4, true, products)));
    }

    private static SaleNews news(UUID order, int version, boolean stands, String... products) {
        var ids = Arrays.stream(products).map(UUID::fromString).collect(Collectors.toSet());
        return new SaleNews(order, version, null, stands, ids);
    }

    private static String uri(String product) {
        return "/api/products/" + product + "/recommendations";
    }

    private JsonNode items(String product) {
        return read(uri(product)).get("items");
    }

    private List<String> togetherWith(String product) {
        return items(product)
                .valueStream()
                .filter(item -> item.get("basis").asString().equals("bought-together"))
                .map(item -> item.get("id").asString())
                .toList();
    }

    /** How often together with another product, the least first. */
    private List<Long> counts(String product) {
        return jdbc.sql("select orders from bought_together where product_id = :id order by 1")
                .param("id", UUID.fromString(product))
                .query(Long.class)
                .list();
    }

    private long pairsOf(List<UUID> products) {
        return jdbc.sql(
                        "select count(*) from bought_together where orders > 0 and product_id = any(:ids)")
                .param("ids", products.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }
}
