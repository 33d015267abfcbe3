package emporium.catalog.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.catalog.domain.Examples;
import emporium.catalog.domain.Product;
import emporium.catalog.domain.ProductDetails;
import emporium.catalog.domain.Rating;
import emporium.catalog.domain.Sku;
import emporium.catalog.domain.Slug;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RatedJsonTest {

    private static final Rating GOOD = new Rating(new BigDecimal("4.50"), 12);

    private final JsonMapper json = new JsonMapper();

    @Test
    void changesTheRatingAndNothingElse() {
        var rated = product(GOOD);
        var unrated = product(Rating.NONE);

        assertThat(RatedJson.with(GOOD, card(unrated))).isEqualTo(card(rated));
        assertThat(RatedJson.with(Rating.NONE, card(rated))).isEqualTo(card(unrated));
        assertThat(new String(RatedJson.with(GOOD, document(unrated).getBytes(UTF_8)), UTF_8))
                .isEqualTo(document(rated));
        assertThat(new String(RatedJson.with(Rating.NONE, document(rated).getBytes(UTF_8)), UTF_8))
                .isEqualTo(document(unrated));
    }

    /** All that people write, wherever they can write it, pretends to be the rating. */
    private static Product product(Rating rating) {
        var lie = "\"rating\":{\"average\":5,\"count\":9}} größer";
        var variant =
                new emporium.catalog.domain.Variant(
                        new Sku("A"), lie, Map.of("rating", lie), Examples.lamp().priceFrom(), lie);
        return new Product(
                new UUID(7, 7),
                new ProductDetails(
                        new Slug("rating"),
                        lie,
                        lie,
                        lie,
                        new Slug("rating"),
                        true,
                        Map.of("rating", lie),
                        List.of(lie),
                        List.of(variant)),
                rating,
                3,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private String card(Product product) {
        return json.writeValueAsString(ProductCard.of(product));
    }

    private String document(Product product) {
        return json.writeValueAsString(ProductDocument.of(product));
    }
}
