package emporium.order.assortment.application;

import emporium.order.assortment.domain.Product;
import emporium.order.domain.Money;
import emporium.order.domain.Sku;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A catalog and a replica in memory, and the real {@link Assortment} on top of them. */
public final class PricedAssortment implements Catalog, Replica {

    private static final UUID PRODUCT = new UUID(7, 7);

    public final Map<Sku, Product> sold = new HashMap<>();
    public final Map<Sku, Product> copies = new HashMap<>();
    public boolean away;
    public int calls;

    public Assortment assortment(Clock clock) {
        return new Assortment(this, this, clock);
    }

    public PricedAssortment sells(String sku, String price) {
        var name = new Sku(sku);
        var before = sold.get(name);
        var version = before == null ? 1 : before.version() + 1;
        sold.put(
                name,
                new Product(
                        name,
                        PRODUCT,
                        version,
                        "A " + sku,
                        Money.euros(price),
                        Optional.empty(),
                        true,
                        Instant.EPOCH));
        return this;
    }

    @Override
    public List<Product> describe(Collection<Sku> skus, Instant now) {
        calls++;
        if (away) {
            throw new CatalogUnavailable("away", Duration.ofSeconds(2));
        }
        return skus.stream()
                .sorted()
                .filter(sold::containsKey)
                .map(sku -> confirmed(sold.get(sku), now))
                .toList();
    }

    @Override
    public List<Product> find(Collection<Sku> skus) {
        return skus.stream().filter(copies::containsKey).map(copies::get).toList();
    }

    @Override
    public void save(Collection<Product> products) {
        for (var product : products) {
            copies.merge(
                    product.sku(),
                    product,
                    (old, now) -> now.version() >= old.version() ? now : old);
        }
    }

    @Override
    public void withdrawOthers(UUID productId, long version, Collection<Sku> kept) {
        copies.values().removeIf(p -> p.version() < version && !kept.contains(p.sku()));
    }

    private static Product confirmed(Product p, Instant at) {
        return new Product(
                p.sku(),
                p.productId(),
                p.version(),
                p.name(),
                p.price(),
                p.image(),
                p.active(),
                at);
    }
}
