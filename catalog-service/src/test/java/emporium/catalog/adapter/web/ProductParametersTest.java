package emporium.catalog.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import emporium.catalog.application.ProductQuery;
import emporium.catalog.application.ProductQuery.Position;
import emporium.catalog.application.ProductQuery.Sort;
import emporium.catalog.domain.Money;
import emporium.platform.web.Cursor;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;

class ProductParametersTest {

    private static final UUID ID = new UUID(0x7000, 1);

    @Test
    void meansEverythingByDefault() {
        var query = read();

        assertThat(query.text()).isNull();
        assertThat(query.sort()).isEqualTo(Sort.RELEVANCE);
        assertThat(query.size()).isEqualTo(24);
        assertThat(query.withFacets()).isTrue();
    }

    @Test
    void readsEveryFilter() {
        var query =
                read(
                        "q",
                        " lamp ",
                        "category",
                        "home",
                        "brand",
                        "Lumenwald",
                        "brand",
                        "Claywick",
                        "minPrice",
                        "10",
                        "maxPrice",
                        "99.90",
                        "attr.color",
                        "Moss",
                        "sort",
                        "-price",
                        "size",
                        "100",
                        "facets",
                        "false");

        assertThat(query.text()).isEqualTo("lamp");
        assertThat(query.brands()).containsExactlyInAnyOrder("Lumenwald", "Claywick");
        assertThat(query.minPrice()).isEqualTo(Money.eur(10_00));
        assertThat(query.maxPrice()).isEqualTo(Money.eur(99_90));
        assertThat(query.attributes()).isEqualTo(Map.of("color", Set.of("Moss")));
        assertThat(query.sort()).isEqualTo(Sort.PRICE_DESCENDING);
        assertThat(query.withFacets()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "size, 0",
        "size, 101",
        "size, -1",
        "size, 2147483648",
        "size, 1.5",
        "size, ten",
        "minPrice, -1",
        "minPrice, 1e9",
        "maxPrice, 12.345",
        "maxPrice, NaN",
        "sort, price desc",
        "sort, PRICE",
        "sort, id; drop table product",
        "category, Home",
        "category, ../home",
        "facets, yes",
        "attr., x",
        "attr.Color, x",
        "attr.a'b, x",
        "attr.a->b, x"
    })
    void refusesWhatIsNotInTheList(String name, String value) {
        assertThatExceptionOfType(InvalidQuery.class).isThrownBy(() -> read(name, value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "brand", "attr.color", "category", "sort", "after"})
    void refusesWhatTheDatabaseCouldNotKeep(String name) {
        assertThatExceptionOfType(InvalidQuery.class).isThrownBy(() -> read(name, "a\u0000b"));
        assertThatExceptionOfType(InvalidQuery.class).isThrownBy(() -> read(name, "a\ud800b"));
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> read("size", "0", "sort", "x", "minPrice", "9", "maxPrice", "1"))
                .satisfies(refusal ->
                        assertThat(refusal.getBody().getProperties().get("errors"))
                                .asString()
                                .contains("size", "sort", "minPrice"));
    }

    @Test
    void refusesToGuessBetweenTwoValues() {
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> read("sort", "price", "sort", "name"));
    }

    @Test
    void limitsHowMuchOneRequestAsksFor() {
        var parameters = new LinkedMultiValueMap<String, String>();
        for (var i = 0; i < 21; i++) {
            parameters.add("brand", "brand " + i);
        }
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> ProductParameters.read(parameters));
        var attributes = new LinkedMultiValueMap<String, String>();
        for (var i = 0; i < 9; i++) {
            attributes.add("attr.a" + i, "x");
        }
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> ProductParameters.read(attributes));
        assertThatExceptionOfType(InvalidQuery.class).isThrownBy(() -> read("q", "x".repeat(101)));
    }

    @ParameterizedTest
    @CsvSource({
        "PRICE_ASCENDING, price, 1290",
        "NAME, name, ember table lamp",
        "NEWEST, newest, ''",
        "RATING, rating, 4.25",
        "RELEVANCE, relevance, ''"
    })
    void continuesWhereAPageEnded(Sort sort, String parameter, String key) {
        var cursor = PageCursor.encode(sort, new Position(key, ID));

        assertThat(read("sort", parameter, "after", cursor).after())
                .isEqualTo(new Position(key, ID));
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void refusesACursorThatWasTamperedWith(Sort sort) {
        for (var key : new String[] {"'; drop table product; --", "1e99999", "a\u0001", "-1"}) {
            if (sort == Sort.NAME && !key.contains("\u0001")) {
                continue;
            }
            var cursor = PageCursor.encode(sort, new Position(key, ID));
            assertThatExceptionOfType(Cursor.BadCursor.class)
                    .isThrownBy(() -> PageCursor.decode(cursor, sort, true));
        }
        var noId = Cursor.encode(sort.name(), "1", "1");
        assertThatExceptionOfType(Cursor.BadCursor.class)
                .isThrownBy(() -> PageCursor.decode(noId, sort, true));
    }

    @Test
    void refusesACursorOfAnotherOrder() {
        var cursor = PageCursor.encode(Sort.NAME, new Position("1", ID));
        assertThatExceptionOfType(Cursor.BadCursor.class)
                .isThrownBy(() -> read("sort", "price", "after", cursor));
    }

    private static ProductQuery read(String... pairs) {
        var parameters = new LinkedMultiValueMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            parameters.add(pairs[i], pairs[i + 1]);
        }
        return ProductParameters.read(parameters);
    }
}
