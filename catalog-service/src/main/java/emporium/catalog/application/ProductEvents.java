package emporium.catalog.application;

import emporium.catalog.domain.ProductChange;

/** Tells the other services; part of the transaction that stores the change. */
public interface ProductEvents {

    void publish(ProductChange change);
}
