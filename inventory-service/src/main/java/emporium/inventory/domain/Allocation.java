package emporium.inventory.domain;

/** So many of a SKU are held in this warehouse. */
public record Allocation(Sku sku, String warehouse, long quantity) {}
