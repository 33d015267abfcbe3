package emporium.catalog.domain;

/** A decision about a product: the version that it makes, and in its type what happened. */
public sealed interface ProductChange {

    Product product();

    record Created(Product product) implements ProductChange {}

    record Changed(Product product) implements ProductChange {}

    /** The product is gone; this last version only counts on. */
    record Removed(Product product) implements ProductChange {}
}
