package emporium.inventory.domain;

import static emporium.inventory.domain.Goods.NOW;
import static emporium.inventory.domain.Goods.SOON;
import static emporium.inventory.domain.Goods.WAREHOUSES;
import static emporium.inventory.domain.Goods.from;
import static emporium.inventory.domain.Goods.order;
import static emporium.inventory.domain.Goods.shelf;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.inventory.domain.Answer.Obstacle;
import emporium.inventory.domain.Movement.Cause.ForOrder;
import emporium.inventory.domain.Movement.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was sold comes back: once, never more than was sold, to where it lies now. */
class RestockTest {

    private static final OrderId ORDER = order(1);
    private static final Sku LAMP = new Sku("lamp");
    private static final List<Allocation> SOLD =
            List.of(from("berlin", "lamp", 2), from("lyon", "lamp", 1));
    private static final Holding COMMITTED = new Holding.Committed(SOLD, SOON, List.of());

    @Test
    void putsWhatCameBackOnTheShelfItLiesOn() {
        var outcome = decide(COMMITTED, restock(1, from("lyon", "lamp", 2)));

        assertThat(outcome.answers()).containsExactly(returned(1));
        assertThat(outcome.movements())
                .containsExactly(
                        new Movement(LAMP, "lyon", 2, 0, Kind.RETURNED, new ForOrder(ORDER)));
        assertThat(outcome.shelves()).containsExactly(new Shelf(LAMP, "lyon", 2, 0, 8));
        assertThat(outcome.changes()).containsExactly(new Availability(LAMP, 7, 8));
    }

    @Test
    void aRepetitionIsAnsweredAgainAndMovesNothing() {
        var once = restock(1, from("berlin", "lamp", 2));

        var outcome = decide(COMMITTED, once, once);

        assertThat(outcome.answers()).containsExactly(returned(1), returned(1));
        assertThat(outcome.movements()).hasSize(1);
    }

    @Test
    void neverMoreThanWasSoldOverAllReturns() {
        var outcome =
                decide(
                        COMMITTED,
                        restock(1, from("berlin", "lamp", 2)),
                        restock(2, from("berlin", "lamp", 2)),
                        restock(3, from("berlin", "lamp", 1)));

        assertThat(outcome.answers())
                .containsExactly(returned(1), refused(2, Obstacle.NOT_SOLD), returned(3));
        assertThat(outcome.shelves()).containsExactly(new Shelf(LAMP, "berlin", 8, 0, 8));
    }

    @Test
    void saysWhereNothingCanBePut() {
        assertThat(decide(COMMITTED, restock(1, from("oslo", "lamp", 1))).answers())
                .containsExactly(refused(1, Obstacle.UNKNOWN_WAREHOUSE));
        var full = new Shelf(LAMP, "berlin", Shelf.MOST, 0, 1);
        var outcome =
                Batch.decide(
                        List.of(restock(1, from("berlin", "lamp", 1))),
                        Map.of(ORDER, COMMITTED),
                        List.of(full),
                        WAREHOUSES,
                        NOW);
        assertThat(outcome.answers()).containsExactly(refused(1, Obstacle.NO_ROOM));
        assertThat(outcome.holdings()).isEmpty();
    }

    static List<Holding> notSold() {
        return List.of(
                new Holding.None(),
                new Holding.Active(SOLD, SOON),
                new Holding.Refused(List.of()),
                new Holding.Released(),
                new Holding.Restocked(),
                new Holding.Expired());
    }

    @ParameterizedTest
    @MethodSource
    void notSold(Holding holding) {
        var outcome = decide(holding, restock(1, from("berlin", "lamp", 1)));

        assertThat(outcome.answers()).containsExactly(refused(1, Obstacle.NOT_SOLD));
        assertThat(outcome.holdings()).isEmpty();
        assertThat(outcome.movements()).isEmpty();
    }

    @Test
    void aReleaseAfterwardsPutsBackTheRestOnly() {
        var outcome =
                decide(
                        COMMITTED,
                        restock(1, from("lyon", "lamp", 2)),
                        new Command.Release(ORDER, "whatever"));

        assertThat(outcome.movements().stream().mapToLong(Movement::onHand).sum()).isEqualTo(3);
    }

    private static Outcome decide(Holding holding, Command... commands) {
        return Batch.decide(
                Arrays.asList(commands),
                Map.of(ORDER, holding),
                List.of(shelf("lamp", "berlin", 5), shelf("lamp", "lyon", 0)),
                WAREHOUSES,
                NOW);
    }

    private static Command restock(int id, Allocation... goods) {
        return new Command.Restock(ORDER, new Restocking(new UUID(7, id), Arrays.asList(goods)));
    }

    private static Answer returned(int id) {
        return new Answer.Returned(ORDER, new UUID(7, id));
    }

    private static Answer refused(int id, Obstacle obstacle) {
        return new Answer.RestockRefused(ORDER, new UUID(7, id), obstacle);
    }
}
