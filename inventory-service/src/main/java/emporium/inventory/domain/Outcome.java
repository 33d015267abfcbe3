package emporium.inventory.domain;

import java.util.List;

/**
 * Everything a batch leads to, to be stored at once: storing the state without its answers and
 * changes is not possible.
 */
public record Outcome(
        List<HoldingChange> holdings,
        List<Movement> movements,
        List<Shelf> shelves,
        List<Answer> answers,
        List<Availability> changes) {

    public Outcome {
        holdings = List.copyOf(holdings);
        movements = List.copyOf(movements);
        shelves = List.copyOf(shelves);
        answers = List.copyOf(answers);
        changes = List.copyOf(changes);
    }

    /** A holding that is new, or has become something else. */
    public record HoldingChange(OrderId order, Holding before, Holding after) {

        public boolean isNew() {
            return before instanceof Holding.None;
        }
    }
}
