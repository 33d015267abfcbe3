package emporium.order.assortment.application;

import emporium.order.assortment.domain.Product;
import emporium.order.domain.Sku;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The catalog itself, which may be away. */
public interface Catalog {

    /**
     * Those of the SKUs that exist.
     *
     * @throws CatalogUnavailable if the catalog did not say
     */
    List<Product> describe(Collection<Sku> skus, Instant now);
}
