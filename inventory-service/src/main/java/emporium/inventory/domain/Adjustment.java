package emporium.inventory.domain;

import emporium.inventory.domain.Movement.Cause;
import emporium.inventory.domain.Movement.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** A shelf put right by hand. */
public record Adjustment(Sku sku, String warehouse, Amount amount, Cause.ByHand cause) {

    /** As counted, or as it came or went. */
    public sealed interface Amount {

        record Counted(long onHand) implements Amount {}

        record Changed(long by) implements Amount {}
    }

    /**
     * All of them or, by a refusal, none. Also a count that finds what was expected is worth an
     * entry in the ledger. Each shelf must come at most once.
     */
    public static Outcome decide(List<Adjustment> adjustments, List<Shelf> locked) {
        var bySkuAndWarehouse = new HashMap<List<String>, Shelf>();
        locked.forEach(at -> bySkuAndWarehouse.put(List.of(at.sku().value(), at.warehouse()), at));
        var shelves = new Shelves(locked);
        var movements = new ArrayList<Movement>();
        for (var adjustment : adjustments) {
            var key = List.of(adjustment.sku().value(), adjustment.warehouse());
            var shelf = bySkuAndWarehouse.get(key);
            if (shelf == null) {
                throw new StockException.UnknownWarehouse(adjustment.warehouse());
            }
            var movement = adjustment.moves(shelf);
            shelves.apply(movement);
            movements.add(movement);
        }
        return new Outcome(List.of(), movements, shelves.toWrite(), List.of(), shelves.changes());
    }

    private Movement moves(Shelf shelf) {
        var onHand =
                switch (amount) {
                    case Amount.Counted(var counted) -> counted;
                    case Amount.Changed(var by) -> Math.addExact(shelf.onHand(), by);
                };
        if (onHand < shelf.reserved()) {
            throw new StockException.BelowReserved(shelf, onHand);
        }
        if (onHand > Shelf.MOST) {
            throw new StockException.TooMuch(shelf);
        }
        return new Movement(sku, warehouse, onHand - shelf.onHand(), 0, Kind.ADJUSTED, cause);
    }
}
