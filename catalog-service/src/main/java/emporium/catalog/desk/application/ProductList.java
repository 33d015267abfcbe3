package emporium.catalog.desk.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All products by name, whether shoppers see them or not. */
public interface ProductList {

    List<Entry> page(Question question, int size);

    /**
     * @param text part of the name, the slug, or how a SKU begins; empty for all
     * @param active only those that shoppers see, or only the others
     * @param after the last one of the page before
     */
    record Question(String text, Optional<Boolean> active, Optional<Place> after) {}

    /**
     * @param nameKey as it is sorted
     * @param priceFrom in cents
     */
    record Entry(
            UUID id,
            String slug,
            String name,
            String nameKey,
            String brand,
            String category,
            boolean active,
            long priceFrom,
            String image,
            long version) {}

    /** Where a product stands in the list. */
    record Place(String nameKey, UUID id) {}
}
