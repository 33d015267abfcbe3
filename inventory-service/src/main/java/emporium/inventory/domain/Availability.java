package emporium.inventory.domain;

/** What can be sold of a SKU, over all warehouses; {@code version} counts without gaps. */
public record Availability(Sku sku, long available, long version) {}
