package emporium.storefront.catalog;

import emporium.storefront.clients.Money;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

public record Product(
        String id,
        String slug,
        String name,
        String description,
        String brand,
        String category,
        Map<String, String> attributes,
        List<Variant> variants,
        List<String> images,
        Rating rating,
        boolean active,
        long version) {

    public record Variant(
            String sku, String name, Map<String, String> attributes, Money price, String image) {}

    /**
     * @param average missing as long as nobody has rated
     */
    public record Rating(@Nullable Double average, int count) {}

    public Product {
        variants = List.copyOf(variants);
        images = List.copyOf(images);
    }

    /** The one asked for, or else the first. */
    public Variant variant(@Nullable String sku) {
        return variants.stream()
                .filter(variant -> variant.sku().equals(sku))
                .findFirst()
                .orElse(variants.getFirst());
    }
}
