package emporium.catalog.application;

import emporium.catalog.domain.Product;
import emporium.catalog.domain.ProductChange;
import emporium.catalog.domain.Sku;
import emporium.catalog.domain.Slug;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where products are kept to be edited. */
public interface Products {

    Optional<Product> find(UUID id);

    /** The one at this address; without one, the only product that has any of these SKUs. */
    Optional<Product> find(Slug slug, List<Sku> skus);

    /**
     * Stores the change and says it, both or neither.
     *
     * @throws emporium.catalog.domain.CatalogRefusal if the product has meanwhile changed, or its
     *     slug, SKUs or category do not fit with the rest of the catalog
     */
    void save(ProductChange change);
}
