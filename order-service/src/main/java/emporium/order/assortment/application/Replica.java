package emporium.order.assortment.application;

import emporium.order.assortment.domain.Product;
import emporium.order.domain.Sku;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** This service's copy of the assortment. */
public interface Replica {

    List<Product> find(Collection<Sku> skus);

    /** Takes newer versions over; of the version it has, only the confirmation. */
    void save(Collection<Product> products);

    /** The product no longer has other SKUs than these. */
    void withdrawOthers(UUID productId, long version, Collection<Sku> kept);
}
