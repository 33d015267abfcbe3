package emporium.inventory.domain;

/** Why an order was refused: this much was wanted, only that much could be had. */
public record Shortage(Sku sku, long requested, long available) {}
