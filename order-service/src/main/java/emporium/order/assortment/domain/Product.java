package emporium.order.assortment.domain;

import emporium.order.domain.Money;
import emporium.order.domain.Sku;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One SKU as the catalog described it.
 *
 * @param version of the product; what is older never replaces what is newer
 * @param confirmedAt when the catalog last said so
 */
public record Product(
        Sku sku,
        UUID productId,
        long version,
        String name,
        Money price,
        Optional<String> image,
        boolean active,
        Instant confirmedAt) {}
