package emporium.catalog.bulk.application;

import emporium.catalog.application.EditProducts;
import emporium.catalog.application.Products;
import emporium.catalog.bulk.domain.Outcome;
import emporium.catalog.domain.CatalogRefusal;
import emporium.catalog.domain.ProductDetails;
import org.springframework.stereotype.Service;

/** Brings one product to what a file says: adds it, writes it anew, or finds it so already. */
@Service
public class PutProduct {

    private static final int TRIES = 3;

    private final Products products;
    private final EditProducts edit;

    PutProduct(Products products, EditProducts edit) {
        this.products = products;
        this.edit = edit;
    }

    /**
     * @throws CatalogRefusal if it does not fit with the rest of the catalog
     */
    public Outcome put(ProductDetails details) {
        for (var attempt = 1; ; attempt++) {
            try {
                return once(details);
            } catch (CatalogRefusal.Outdated | CatalogRefusal.SlugTaken somebodyWasFaster) {
                if (attempt == TRIES) {
                    throw somebodyWasFaster;
                }
            }
        }
    }

    private Outcome once(ProductDetails details) {
        var found = products.find(details.slug(), details.skus());
        if (found.isEmpty()) {
            edit.create(details);
            return Outcome.CREATED;
        }
        var product = found.get();
        if (product.details().equals(details)) {
            return Outcome.UNCHANGED;
        }
        edit.replace(product.id(), product.version(), details);
        return Outcome.UPDATED;
    }
}
