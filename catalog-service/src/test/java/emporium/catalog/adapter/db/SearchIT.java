package emporium.catalog.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.catalog.RunningCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SearchIT extends RunningCatalog {

    @ParameterizedTest
    @CsvSource({
        "lamp, ember-table-lamp",
        "lamps, ember-table-lamp",
        "knitted fisherman, skerry-sweater",
        "copper saucepan, simmer-saucepan",
        "Claywick mug, morning-mug",
        "chess -lamp, fireside-chess"
    })
    void findsWordsInAnyGrammaticalForm(String text, String slug) {
        assertThat(slugs(read("/api/products?q={text}", text))).contains(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "kettel, gooseneck-kettle",
        "headfones, hush-one-headphones",
        "sweeter, skerry-sweater",
        "lantren, glimmer-garden-lantern",
        "linnen cushon, hedgerow-cushion",
        "cabbin trunc, cabin-trunk",
        "backpak, commuter-backpack",
        "lmap, ember-table-lamp",
        "tabel lmap, ember-table-lamp",
        "mgu, morning-mug",
        "haedphnoes, hush-one-headphones"
    })
    void forgivesTypingErrors(String text, String slug) {
        assertThat(slugs(read("/api/products?q={text}", text))).contains(slug);
    }

    @Test
    void findsAccentsWithAndWithoutThem() {
        var café = product("Café Crème Spoon", "4.00").get("slug").asString();

        for (var text : List.of("cafe creme", "café crème", "CAFÉ", "cafés")) {
            assertThat(slugs(read("/api/products?q={text}", text))).as(text).contains(café);
        }
    }

    @Test
    void putsWhatIsNamedSoBeforeWhatIsOnlyDescribedSo() {
        var found = slugs(read("/api/products?q=kettle"));

        assertThat(found).first().isEqualTo("gooseneck-kettle");
    }

    @Test
    void findsNothingForNonsense() {
        var page = read("/api/products?q=qqqxxzzw");

        assertThat(page.get("items")).isEmpty();
        assertThat(page.get("total").asInt()).isZero();
        assertThat(page.has("next")).isFalse();
    }

    @Test
    void findsByTheNewNameOfACategory() {
        assertThat(slugs(read("/api/products?q=crockery"))).doesNotContain("brook-carafe");
        rename("Crockery");
        assertThat(slugs(read("/api/products?q=crockery"))).contains("brook-carafe");
        rename("Cups, Bowls & Plates");
    }

    private void rename(String name) {
        var tag = get("/api/categories/tableware").getResponse().getHeader("ETag");
        var body =
                json.writeValueAsString(
                        java.util.Map.of("name", name, "parent", "kitchen", "position", 5));
        assertThat(
                        staff(
                                org.springframework.http.HttpMethod.PUT,
                                "/api/categories/tableware",
                                String.valueOf(tag),
                                body))
                .hasStatus(200);
    }

    @Test
    void countsACategoryWithAllBelow() {
        var kitchen = read("/api/products?category=kitchen&size=100");

        assertThat(slugs(kitchen)).contains("morning-mug", "simmer-saucepan", "gooseneck-kettle");
        assertThat(kitchen.get("total").asInt()).isEqualTo(kitchen.get("items").size());
        var counts = kitchen.get("facets").get("categories");
        assertThat(count(counts, "slug", "kitchen")).isEqualTo(kitchen.get("total").asLong());
        assertThat(count(counts, "slug", "tableware")).isEqualTo(7);
    }

    @Test
    void countsEachFacetUnderTheFiltersOfTheOthers() {
        var page =
                read(
                        "/api/products?category=lighting&brand=Lumenwald&attr.color=Charcoal&size=100");
        var facets = page.get("facets");

        assertThat(slugs(page))
                .containsExactlyInAnyOrder("harbour-pendant", "glimmer-garden-lantern");
        assertThat(page.get("total").asInt()).isEqualTo(2);
        assertThat(count(facets.get("brands"), "value", "Lumenwald")).isEqualTo(2);
        assertThat(count(facets.get("categories"), "slug", "lighting")).isEqualTo(2);
        var colors = attribute(facets, "color");
        assertThat(count(colors, "value", "Charcoal")).isEqualTo(2);
        assertThat(count(colors, "value", "Clay")).as("an alternative").isOne();
        var prices = facets.get("prices");
        assertThat(sum(prices)).isEqualTo(2);
    }

    @Test
    void countsWhatTheListThenShows() {
        var facets = read("/api/products?category=kitchen").get("facets");

        for (var brand : facets.get("brands")) {
            var page =
                    read("/api/products?category=kitchen&brand={b}", brand.get("value").asString());
            assertThat(page.get("total").asLong()).isEqualTo(brand.get("count").asLong());
        }
        for (var value : attribute(facets, "color")) {
            var page =
                    read(
                            "/api/products?category=kitchen&attr.color={c}",
                            value.get("value").asString());
            assertThat(page.get("total").asLong()).isEqualTo(value.get("count").asLong());
        }
    }

    @Test
    void takesSeveralValuesOfOneFilterAsAnyOfThem() {
        var moss = read("/api/products?attr.color=Moss").get("total").asInt();
        var either = read("/api/products?attr.color=Moss&attr.color=Sage").get("total").asInt();
        var both = read("/api/products?attr.color=Moss&attr.material=Stoneware");

        assertThat(either).isGreaterThan(moss);
        assertThat(slugs(both)).contains("morning-mug").doesNotContain("ember-table-lamp");
    }

    @Test
    void includesBothEndsOfAPriceRange() {
        var page = read("/api/products?category=lighting&minPrice=89&maxPrice=119.00&sort=price");

        assertThat(slugs(page)).containsExactly("ember-table-lamp", "harbour-pendant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=price",
                "sort=-price",
                "sort=name",
                "sort=newest",
                "sort=rating",
                "sort=relevance",
                "q=a wood oak&sort=relevance",
                "q=colour -lamp&sort=price",
                "q=woood&sort=relevance"
            })
    void pagesShowEverythingExactlyOnce(String parameters) {
        var all = slugs(read("/api/products?category=kitchen&size=100&" + parameters));

        for (var size : List.of(1, 3, 7)) {
            assertThat(walk("/api/products?category=kitchen&size=" + size + "&" + parameters))
                    .containsExactlyElementsOf(all);
        }
    }

    private List<String> walk(String uri) {
        return walk(uri, read(uri));
    }

    private List<String> walk(String uri, JsonNode first) {
        var page = first;
        var slugs = new ArrayList<>(slugs(page));
        while (page.has("next")) {
            page = read(uri + "&facets=false&after={after}", page.get("next").asString());
            assertThat(page.has("total")).isFalse();
            slugs.addAll(slugs(page));
        }
        return slugs;
    }

    @Test
    void pagesNeitherRepeatNorHideWhenSomethingIsAddedMeanwhile() {
        var uri = "/api/products?category=decor&sort=name&size=3";
        var first = read(uri);
        product("AAA comes first", "1.00");

        assertThat(walk(uri, first))
                .doesNotHaveDuplicates()
                .startsWith(slugs(first).toArray(String[]::new))
                .contains("quarter-past-wall-clock", "terrace-planter");
    }

    @Test
    void sortsByPriceAndByName() {
        var prices = amounts(read("/api/products?category=sound&sort=-price"));
        assertThat(prices).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        var names =
                items(read("/api/products?category=sound&sort=name"))
                        .map(item -> item.get("name").asString())
                        .toList();
        assertThat(names).isSorted();
    }

    @Test
    void suggestsProductsCategoriesAndBrands() {
        assertThat(texts("lam")).contains("Ember Table Lamp", "Lamps & Light");
        assertThat(texts("LUM")).contains("Lumenwald");
        assertThat(texts("gooseneck ket")).containsExactly("Gooseneck Kettle");
        assertThat(texts("gosneck")).contains("Gooseneck Kettle");
        assertThat(texts("kttele")).contains("Gooseneck Kettle");
        assertThat(texts("%")).isEmpty();
        assertThat(texts("")).isEmpty();
    }

    private List<String> texts(String text) {
        return items(read("/api/products/suggest?q={text}", text))
                .map(suggestion -> suggestion.get("text").asString())
                .toList();
    }

    private static List<String> slugs(JsonNode page) {
        return items(page.get("items")).map(item -> item.get("slug").asString()).toList();
    }

    private static List<Double> amounts(JsonNode page) {
        return items(page.get("items"))
                .map(item -> Double.valueOf(item.get("priceFrom").get("amount").asString()))
                .toList();
    }

    private static java.util.stream.Stream<JsonNode> items(JsonNode array) {
        var list = array.has("items") ? array.get("items") : array;
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static JsonNode attribute(JsonNode facets, String name) {
        return items(facets.get("attributes"))
                .filter(attribute -> attribute.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .get("values");
    }

    private static long count(JsonNode counts, String key, String value) {
        return items(counts)
                .filter(entry -> entry.get(key).asString().equals(value))
                .mapToLong(entry -> entry.get("count").asLong())
                .sum();
    }

    private static long sum(JsonNode counts) {
        return items(counts).mapToLong(entry -> entry.get("count").asLong()).sum();
    }
}
