package emporium.catalog.application;

import com.github.f4b6a3.uuid.UuidCreator;
import emporium.catalog.domain.CatalogRefusal;
import emporium.catalog.domain.Money;
import emporium.catalog.domain.Product;
import emporium.catalog.domain.ProductChange;
import emporium.catalog.domain.ProductDetails;
import emporium.catalog.domain.Sku;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What staff do with products. Each edit names the version it was made on. */
@Service
public class EditProducts {

    private final Products products;
    private final Clock clock;

    EditProducts(Products products, Clock clock) {
        this.products = products;
        this.clock = clock;
    }

    public Product create(ProductDetails details) {
        return save(Product.create(UuidCreator.getTimeOrderedEpoch(), details, now()));
    }

    public Product replace(UUID id, long seenVersion, ProductDetails details) {
        return save(existing(id).replace(seenVersion, details, now()));
    }

    public Product reprice(UUID id, long seenVersion, Sku sku, Money price) {
        return save(existing(id).reprice(seenVersion, sku, price, now()));
    }

    public void remove(UUID id, long seenVersion) {
        save(existing(id).remove(seenVersion, now()));
    }

    private Product existing(UUID id) {
        return products.find(id).orElseThrow(CatalogRefusal.ProductUnknown::new);
    }

    private Product save(ProductChange change) {
        products.save(change);
        return change.product();
    }

    /** As fine as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
