package emporium.inventory.domain;

/** Why something could not be done to the stock. */
public abstract sealed class StockException extends RuntimeException {

    private StockException(String message) {
        super(message);
    }

    /** Fewer than are promised to orders: those would have to be released first. */
    public static final class BelowReserved extends StockException {

        public BelowReserved(Shelf shelf, long onHand) {
            super(
                    "%d of %s in %s are reserved; %d on hand is not enough"
                            .formatted(shelf.reserved(), shelf.sku(), shelf.warehouse(), onHand));
        }
    }

    public static final class TooMuch extends StockException {

        public TooMuch(Shelf shelf) {
            super(
                    "no more than %d of %s fit in %s"
                            .formatted(Shelf.MOST, shelf.sku(), shelf.warehouse()));
        }
    }

    public static final class UnknownWarehouse extends StockException {

        public UnknownWarehouse(String warehouse) {
            super("there is no warehouse " + warehouse);
        }
    }
}
