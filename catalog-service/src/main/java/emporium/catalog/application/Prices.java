package emporium.catalog.application;

import emporium.catalog.domain.Sku;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What things cost right now, for who is about to sell them. */
public interface Prices {

    /** Unknown SKUs are left out. */
    List<PricedSku> of(Collection<Sku> skus);

    /** {@code name} is what stands on a line of a cart: the product's name and the variant's. */
    record PricedSku(
            String sku,
            UUID productId,
            long productVersion,
            String name,
            MoneyText price,
            String image,
            boolean active) {}
}
