package emporium.inventory.domain;

import static emporium.inventory.domain.Goods.NOW;
import static emporium.inventory.domain.Goods.SOON;
import static emporium.inventory.domain.Goods.WAREHOUSES;
import static emporium.inventory.domain.Goods.from;
import static emporium.inventory.domain.Goods.line;
import static emporium.inventory.domain.Goods.order;
import static emporium.inventory.domain.Goods.reserve;
import static emporium.inventory.domain.Goods.shelf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllocationTest {

    private static final OrderId ORDER = order(1);

    private final List<Shelf> shelves =
            List.of(
                    shelf("lamp", "berlin", 5),
                    shelf("lamp", "lyon", 3),
                    shelf("mug", "berlin", 0),
                    shelf("mug", "lyon", 9));

    @Test
    void takesFromTheWarehouseInTheCountryItself() {
        assertThat(answer(reserve(ORDER, "FR", line("lamp", 2))))
                .isEqualTo(reserved(from("lyon", "lamp", 2)));
        assertThat(answer(reserve(ORDER, "DE", line("lamp", 2))))
                .isEqualTo(reserved(from("berlin", "lamp", 2)));
    }

    @Test
    void takesFromTheNearestWarehouseOtherwise() {
        assertThat(answer(reserve(ORDER, "ES", line("lamp", 1))))
                .isEqualTo(reserved(from("lyon", "lamp", 1)));
        assertThat(answer(reserve(ORDER, "SE", line("lamp", 1))))
                .isEqualTo(reserved(from("berlin", "lamp", 1)));
    }

    @Test
    void takesWarehousesByNameForACountryItDoesNotKnow() {
        assertThat(answer(reserve(ORDER, "ZZ", line("lamp", 1))))
                .isEqualTo(reserved(from("berlin", "lamp", 1)));
    }

    @Test
    void prefersOneFartherWarehouseToTwoParcels() {
        assertThat(answer(reserve(ORDER, "FR", line("lamp", 4))))
                .isEqualTo(reserved(from("berlin", "lamp", 4)));
    }

    @Test
    void splitsWhatNoWarehouseHasAlone() {
        assertThat(answer(reserve(ORDER, "FR", line("lamp", 7))))
                .isEqualTo(reserved(from("berlin", "lamp", 4), from("lyon", "lamp", 3)));
    }

    @Test
    void sumsLinesOfTheSameSku() {
        assertThat(answer(reserve(ORDER, "DE", line("lamp", 4), line("lamp", 5))))
                .isEqualTo(refused(new Shortage(new Sku("lamp"), 9, 8)));
    }

    @Test
    void refusesTheWholeOrderAndNamesAllThatIsMissing() {
        var outcome =
                decide(
                        reserve(
                                ORDER,
                                "DE",
                                line("mug", 10),
                                line("lamp", 1),
                                line("no-such-thing", 1)));

        assertThat(outcome.answers())
                .containsExactly(
                        refused(
                                new Shortage(new Sku("mug"), 10, 9),
                                new Shortage(new Sku("no-such-thing"), 1, 0)));
        assertThat(outcome.shelves()).isEmpty();
        assertThat(outcome.movements()).isEmpty();
        assertThat(outcome.changes()).isEmpty();
    }

    @Test
    void servesInTheOrderOfArrival() {
        var last = List.of(shelf("vase", "berlin", 1), shelf("vase", "lyon", 0));
        var commands =
                IntStream.rangeClosed(1, 200)
                        .<Command>mapToObj(number -> reserve(order(number), "DE", line("vase", 1)))
                        .toList();

        var outcome = Batch.decide(commands, Map.of(), last, WAREHOUSES, NOW);

        assertThat(outcome.answers()).hasSize(200);
        assertThat(outcome.answers().getFirst()).isInstanceOf(Answer.Reserved.class);
        assertThat(outcome.answers().subList(1, 200))
                .allSatisfy(answer -> assertThat(answer).isInstanceOf(Answer.Refused.class));
        assertThat(outcome.shelves())
                .containsExactly(new Shelf(new Sku("vase"), "berlin", 1, 1, 8));
    }

    @Test
    void tellsAChangeOncePerSkuAndBatch() {
        var outcome =
                decide(
                        reserve(order(1), "DE", line("lamp", 1)),
                        reserve(order(2), "FR", line("lamp", 1)),
                        reserve(order(3), "FR", line("mug", 2)));

        assertThat(outcome.changes())
                .containsExactly(
                        new Availability(new Sku("lamp"), 6, 8),
                        new Availability(new Sku("mug"), 7, 8));
    }

    @Test
    void tellsNothingWhenNothingBecameAvailableOrUnavailable() {
        var outcome =
                decide(
                        reserve(order(1), "DE", line("lamp", 1)),
                        new Command.Release(order(1), "changed-mind"));

        assertThat(outcome.changes()).isEmpty();
        assertThat(outcome.shelves()).isEmpty();
        assertThat(outcome.movements()).hasSize(2);
    }

    private Answer answer(Command command) {
        return decide(command).answers().getFirst();
    }

    private Outcome decide(Command... commands) {
        return Batch.decide(List.of(commands), Map.of(), shelves, WAREHOUSES, NOW);
    }

    private static Answer reserved(Allocation... allocations) {
        return new Answer.Reserved(ORDER, List.of(allocations), SOON);
    }

    private static Answer refused(Shortage... missing) {
        return new Answer.Refused(ORDER, List.of(missing));
    }
}
