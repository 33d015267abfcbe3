package emporium.inventory.domain;

/** So many of a SKU are wanted. */
public record Line(Sku sku, long quantity) {

    /** Far more than any order; keeps sums far from overflow. */
    public static final long MOST = 1_000_000;

    public Line {
        if (quantity < 1 || quantity > MOST) {
            throw new IllegalArgumentException("a quantity is 1 to " + MOST);
        }
    }
}
