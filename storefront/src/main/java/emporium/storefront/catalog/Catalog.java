package emporium.storefront.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** catalog-service, as far as it is asked here. */
public interface Catalog {

    ProductPage find(ProductQuery query);

    Optional<Product> product(String idOrSlug);

    List<Category> categories();

    List<Suggestion> suggest(String text);

    /** What goes with a product, the best first. */
    List<ProductPage.Card> recommended(String product, int size);

    /** By SKU; what the catalog does not know is left out. */
    Map<String, Offer> offers(Collection<String> skus);

    record Suggestion(String kind, String text, @Nullable String slug, @Nullable String image) {}

    record Offer(String sku, String productId, String image, boolean active) {}
}
