package emporium.order.domain;

import java.util.UUID;

/** So many of one SKU, at the price it was offered for. */
public record Line(Sku sku, UUID productId, String name, int quantity, Money unitPrice) {

    public Line {
        if (quantity < 1) {
            throw new IllegalArgumentException("a line has at least one piece");
        }
    }

    public Money lineTotal() {
        return unitPrice.times(quantity);
    }
}
