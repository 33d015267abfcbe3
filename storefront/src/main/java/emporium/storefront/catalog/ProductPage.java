package emporium.storefront.catalog;

import emporium.storefront.clients.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param next names the page after this one, if there is one
 */
public record ProductPage(
        List<Card> items, @Nullable Long total, @Nullable String next, @Nullable Facets facets) {

    /**
     * @param basis why it is recommended, if it is
     */
    public record Card(
            String id,
            String slug,
            String name,
            String brand,
            String category,
            Money priceFrom,
            String image,
            Product.Rating rating,
            boolean available,
            @Nullable String basis) {}

    public record Facets(
            List<CategoryCount> categories,
            List<Count> brands,
            List<PriceRange> prices,
            List<Attribute> attributes) {}

    public record CategoryCount(String slug, String name, @Nullable String parent, long count) {}

    public record Count(String value, long count) {}

    public record PriceRange(Money min, @Nullable Money max, long count) {}

    public record Attribute(String name, List<Count> values) {}
}
