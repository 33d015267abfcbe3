package emporium.storefront.staff.goods;

import emporium.storefront.catalog.Product;
import emporium.storefront.clients.Credentials;
import emporium.storefront.clients.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Products as staff keep them, published or not. */
public interface Goods {

    /**
     * @param text part of the name, the slug, or how a SKU begins
     * @param active only published ones, or only the others
     */
    Page find(Credentials staff, String text, @Nullable Boolean active, @Nullable String after);

    Optional<Product> product(Credentials staff, String id);

    Product create(Credentials staff, Draft draft);

    /**
     * @param version that was seen
     */
    Product replace(Credentials staff, String id, long version, Draft draft);

    void remove(Credentials staff, String id, long version);

    record Page(List<Item> items, @Nullable String next) {}

    record Item(
            String id,
            String slug,
            String name,
            String brand,
            String category,
            boolean active,
            Money priceFrom,
            String image) {}

    /** The whole of what staff can say of a product. */
    record Draft(
            @Nullable String slug,
            String name,
            String description,
            String brand,
            String category,
            boolean active,
            Map<String, String> attributes,
            List<String> images,
            List<Product.Variant> variants) {}
}
