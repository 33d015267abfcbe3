package emporium.catalog.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;

/**
 * A product at one version. Decisions change nothing: they return the next version with what there
 * is to say about it.
 */
public record Product(
        UUID id,
        ProductDetails details,
        Rating rating,
        long version,
        Instant createdAt,
        Instant changedAt) {

    public static ProductChange create(UUID id, ProductDetails details, Instant now) {
        return new ProductChange.Created(new Product(id, details, Rating.NONE, 1, now, now));
    }

    public ProductChange replace(long seenVersion, ProductDetails newDetails, Instant now) {
        requireSeen(seenVersion);
        return new ProductChange.Changed(next(newDetails, now));
    }

    public ProductChange reprice(long seenVersion, Sku sku, Money price, Instant now) {
        requireSeen(seenVersion);
        if (!details.skus().contains(sku)) {
            throw new CatalogRefusal.VariantUnknown(sku);
        }
        var variants = new ArrayList<Variant>();
        for (var variant : details.variants()) {
            variants.add(variant.sku().equals(sku) ? variant.at(price) : variant);
        }
        return new ProductChange.Changed(next(details.with(variants), now));
    }

    public ProductChange remove(long seenVersion, Instant now) {
        requireSeen(seenVersion);
        return new ProductChange.Removed(next(details, now));
    }

    private Product next(ProductDetails newDetails, Instant now) {
        return new Product(id, newDetails, rating, version + 1, createdAt, now);
    }

    private void requireSeen(long seenVersion) {
        if (seenVersion != version) {
            throw new CatalogRefusal.Outdated();
        }
    }
}
