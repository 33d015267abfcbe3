package emporium.inventory.domain;

/**
 * What lies of one SKU in one warehouse. {@code version} is the SKU's version when this shelf was
 * last part of a change; the SKU's own version is the highest of its shelves.
 */
public record Shelf(Sku sku, String warehouse, long onHand, long reserved, long version) {

    /** More than any shelf holds; keeps sums far from overflow. */
    public static final long MOST = 1_000_000_000;

    public Shelf {
        if (reserved < 0 || reserved > onHand || onHand > MOST) {
            throw new IllegalStateException(
                    "%s in %s: %d of %d reserved".formatted(sku, warehouse, reserved, onHand));
        }
    }

    public long available() {
        return onHand - reserved;
    }

    Shelf move(long onHandBy, long reservedBy) {
        return new Shelf(sku, warehouse, onHand + onHandBy, reserved + reservedBy, version);
    }

    Shelf at(long newVersion) {
        return new Shelf(sku, warehouse, onHand, reserved, newVersion);
    }
}
