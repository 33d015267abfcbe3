package emporium.order.assortment.application;

import emporium.order.assortment.domain.Product;
import emporium.order.domain.Sku;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/**
 * What the shop sells and for how much, confirmed by the catalog within {@link #FRESH}; while the
 * catalog is away, as it was last known.
 *
 * <p>What was confirmed that recently is answered from memory. So another instance's news is at
 * most as old here as a price may be anyway.
 */
@Service
public class Assortment {

    static final Duration FRESH = Duration.ofSeconds(10);
    private static final int REMEMBERED = 20_000;

    private final Replica replica;
    private final Catalog catalog;
    private final Clock clock;
    private final Map<Sku, Product> memory = new ConcurrentHashMap<>();

    Assortment(Replica replica, Catalog catalog, Clock clock) {
        this.replica = replica;
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * Those of the SKUs that the catalog knows. Calls other services: not for inside a transaction.
     *
     * @throws CatalogUnavailable if neither the catalog nor the replica can tell
     */
    public Map<Sku, Product> find(Set<Sku> skus) {
        var now = clock.instant();
        var found = new HashMap<Sku, Product>();
        var open = new HashSet<Sku>();
        for (var sku : skus) {
            var product = memory.get(sku);
            if (product != null && isFresh(product, now)) {
                found.put(sku, product);
            } else {
                open.add(sku);
            }
        }
        if (!open.isEmpty()) {
            findElsewhere(open, now).forEach(product -> found.put(product.sku(), product));
        }
        return found;
    }

    /** The catalog has told news of these. */
    public void forget(Collection<Sku> skus) {
        skus.forEach(memory::remove);
    }

    private Collection<Product> findElsewhere(Set<Sku> skus, Instant now) {
        var products = new HashMap<Sku, Product>();
        replica.find(skus).forEach(product -> products.put(product.sku(), product));
        var doubtful = new HashSet<>(skus);
        products.values().stream()
                .filter(product -> isFresh(product, now))
                .forEach(product -> doubtful.remove(product.sku()));
        if (!doubtful.isEmpty()) {
            try {
                var confirmed = catalog.describe(doubtful, now);
                replica.save(confirmed);
                doubtful.forEach(products::remove);
                confirmed.forEach(product -> products.put(product.sku(), product));
            } catch (CatalogUnavailable away) {
                if (!products.keySet().containsAll(doubtful)) {
                    throw away;
                }
            }
        }
        remember(products.values());
        return products.values();
    }

    private void remember(Collection<Product> products) {
        if (memory.size() > REMEMBERED) {
            memory.clear();
        }
        products.forEach(product -> memory.put(product.sku(), product));
    }

    private static boolean isFresh(Product product, Instant now) {
        return product.confirmedAt().isAfter(now.minus(FRESH));
    }
}
