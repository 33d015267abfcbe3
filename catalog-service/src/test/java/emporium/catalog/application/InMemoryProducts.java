package emporium.catalog.application;

import emporium.catalog.domain.CatalogRefusal;
import emporium.catalog.domain.Product;
import emporium.catalog.domain.ProductChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps products in a map, and refuses a second edit of one version as the database does. */
class InMemoryProducts implements Products {

    final Map<UUID, Product> kept = new HashMap<>();
    final List<ProductChange> saved = new ArrayList<>();

    @Override
    public Optional<Product> find(UUID id) {
        return Optional.ofNullable(kept.get(id));
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
