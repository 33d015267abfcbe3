package emporium.catalog.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import emporium.catalog.domain.Product;
import emporium.catalog.domain.Rating;
import emporium.catalog.domain.Variant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product as shoppers read it. Written once per version, then answered as it is stored but for
 * the rating: nothing that people write may come behind it.
 */
public record ProductDocument(
        UUID id,
        String slug,
        String name,
        String description,
        String brand,
        String category,
        Map<String, String> attributes,
        List<Offer> variants,
        List<String> images,
        Stars rating,
        boolean active,
        long version) {

    /** A variant with its price. */
    public record Offer(
            String sku,
            String name,
            Map<String, String> attributes,
            MoneyText price,
            String image) {

        static Offer of(Variant variant) {
            return new Offer(
                    variant.sku().value(),
                    variant.name(),
                    variant.attributes(),
                    MoneyText.of(variant.price()),
                    variant.image());
        }
    }

    /** {@code average} is there even when nobody has rated: null is an answer. */
    public record Stars(
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal average, int count) {

        static Stars of(Rating rating) {
            return new Stars(rating.average(), rating.count());
        }
    }

    public static ProductDocument of(Product product) {
        var details = product.details();
        return new ProductDocument(
                product.id(),
                details.slug().value(),
                details.name(),
                details.description(),
                details.brand(),
                details.category().value(),
                details.attributes(),
                details.variants().stream().map(Offer::of).toList(),
                details.images(),
                Stars.of(product.rating()),
                details.active(),
                product.version());
    }
}
