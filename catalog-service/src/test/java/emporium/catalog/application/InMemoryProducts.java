package emporium.catalog.application;

import emporium.catalog.domain.CatalogRefusal;
import emporium.catalog.domain.Product;
import emporium.catalog.domain.ProductChange;
import emporium.catalog.domain.Sku;
import emporium.catalog.domain.Slug;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps products in a map, and refuses a second edit of one version as the database does. */
public class InMemoryProducts implements Products {

    public final Map<UUID, Product> kept = new HashMap<>();
    public final List<ProductChange> saved = new ArrayList<>();

    public EditProducts editedAt(Clock clock) {
        return new EditProducts(this, clock);
    }

    @Override
    public Optional<Product> find(UUID id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Optional<Product> find(Slug slug, List<Sku> skus) {
        var there = kept.values().stream().filter(one -> one.details().slug().equals(slug));
        var sharing =
                kept.values().stream()
                        .filter(one -> !Collections.disjoint(one.details().skus(), skus))
                        .toList();
        return there.findFirst()
                .or(() -> sharing.size() == 1 ? Optional.of(sharing.getFirst()) : Optional.empty());
    }

    @Override
    public void save(ProductChange change) {
        var product = change.product();
        var before = kept.get(product.id());
        if ((before == null ? 0 : before.version()) != product.version() - 1) {
            throw new CatalogRefusal.Outdated();
        }
        switch (change) {
            case ProductChange.Created _, ProductChange.Changed _ ->
                    kept.put(product.id(), product);
            case ProductChange.Removed _ -> kept.remove(product.id());
        }
        saved.add(change);
    }
}
