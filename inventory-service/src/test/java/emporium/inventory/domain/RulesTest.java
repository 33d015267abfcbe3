package emporium.inventory.domain;

import static emporium.inventory.domain.Goods.NOW;
import static emporium.inventory.domain.Goods.SOON;
import static emporium.inventory.domain.Goods.WAREHOUSES;
import static emporium.inventory.domain.Goods.from;
import static emporium.inventory.domain.Goods.line;
import static emporium.inventory.domain.Goods.order;
import static emporium.inventory.domain.Goods.reserve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import emporium.inventory.domain.Movement.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of the README: every holding × every command. */
class RulesTest {

    private static final OrderId ORDER = order(1);
    private static final Sku LAMP = new Sku("lamp");
    private static final List<Allocation> HELD = List.of(from("berlin", "lamp", 2));
    private static final List<Shortage> MISSING = List.of(new Shortage(LAMP, 2, 1));

    private static final Holding NONE = new Holding.None();
    private static final Holding ACTIVE = new Holding.Active(HELD, SOON);
    private static final Holding RUN_OUT = new Holding.Active(HELD, NOW);
    private static final Holding COMMITTED = new Holding.Committed(HELD, SOON, List.of());
    private static final Holding REFUSED = new Holding.Refused(MISSING);
    private static final Holding RELEASED = new Holding.Released();
    private static final Holding RESTOCKED = new Holding.Restocked();
    private static final Holding EXPIRED = new Holding.Expired();

    private static final Command RESERVE = reserve(ORDER, "DE", line("lamp", 2));
    private static final Command COMMIT = new Command.Commit(ORDER);
    private static final Command RELEASE = new Command.Release(ORDER, "card-declined");
    private static final Command EXPIRE = new Command.Expire(ORDER);

    private static final Answer IS_RESERVED = new Answer.Reserved(ORDER, HELD, SOON);
    private static final Answer IS_REFUSED = new Answer.Refused(ORDER, MISSING);
    private static final Answer IS_REFUSED_FOR_GOOD = new Answer.Refused(ORDER, List.of());
    private static final Answer IS_COMMITTED = new Answer.Committed(ORDER);
    private static final Answer IS_RELEASED = new Answer.Released(ORDER, false);
    private static final Answer IS_RESTOCKED = new Answer.Released(ORDER, true);
    private static final Answer IS_EXPIRED = new Answer.Expired(ORDER);

    @ParameterizedTest(name = "{0} + {1} → {2}, {3}, {4}")
    @MethodSource
    void table(
            Holding before,
            Command command,
            Holding after,
            @Nullable Answer answer,
            @Nullable Kind moved) {
        var shelves = List.of(new Shelf(LAMP, "berlin", 9, 2, 1), new Shelf(LAMP, "lyon", 0, 0, 1));

        var outcome =
                Batch.decide(List.of(command), Map.of(ORDER, before), shelves, WAREHOUSES, NOW);

        assertThat(outcome.answers()).isEqualTo(Optional.ofNullable(answer).stream().toList());
        assertThat(outcome.movements().stream().map(Movement::kind))
                .isEqualTo(Optional.ofNullable(moved).stream().toList());
        var changed = outcome.holdings().stream().map(Outcome.HoldingChange::after).toList();
        assertThat(changed).isEqualTo(after.equals(before) ? List.of() : List.of(after));
    }

    static Stream<Arguments> table() {
        return Stream.of(
                arguments(NONE, RESERVE, ACTIVE, IS_RESERVED, Kind.RESERVED),
                arguments(NONE, COMMIT, EXPIRED, IS_EXPIRED, null),
                arguments(NONE, RELEASE, RELEASED, IS_RELEASED, null),
                arguments(NONE, EXPIRE, NONE, null, null),
                arguments(ACTIVE, RESERVE, ACTIVE, IS_RESERVED, null),
                arguments(ACTIVE, COMMIT, COMMITTED, IS_COMMITTED, Kind.COMMITTED),
                arguments(ACTIVE, RELEASE, RELEASED, IS_RELEASED, Kind.RELEASED),
                arguments(ACTIVE, EXPIRE, ACTIVE, null, null),
                arguments(RUN_OUT, EXPIRE, EXPIRED, IS_EXPIRED, Kind.EXPIRED),
                arguments(
                        RUN_OUT,
                        COMMIT,
                        new Holding.Committed(HELD, NOW, List.of()),
                        IS_COMMITTED,
                        Kind.COMMITTED),
                arguments(COMMITTED, RESERVE, COMMITTED, IS_RESERVED, null),
                arguments(COMMITTED, COMMIT, COMMITTED, IS_COMMITTED, null),
                arguments(COMMITTED, RELEASE, RESTOCKED, IS_RESTOCKED, Kind.RESTOCKED),
                arguments(COMMITTED, EXPIRE, COMMITTED, null, null),
                arguments(REFUSED, RESERVE, REFUSED, IS_REFUSED, null),
                arguments(REFUSED, COMMIT, REFUSED, IS_REFUSED, null),
                arguments(REFUSED, RELEASE, REFUSED, IS_RELEASED, null),
                arguments(REFUSED, EXPIRE, REFUSED, null, null),
                arguments(RELEASED, RESERVE, RELEASED, IS_REFUSED_FOR_GOOD, null),
                arguments(RELEASED, COMMIT, RELEASED, IS_RELEASED, null),
                arguments(RELEASED, RELEASE, RELEASED, IS_RELEASED, null),
                arguments(RELEASED, EXPIRE, RELEASED, null, null),
                arguments(RESTOCKED, RESERVE, RESTOCKED, IS_REFUSED_FOR_GOOD, null),
                arguments(RESTOCKED, COMMIT, RESTOCKED, IS_RESTOCKED, null),
                arguments(RESTOCKED, RELEASE, RESTOCKED, IS_RESTOCKED, null),
                arguments(RESTOCKED, EXPIRE, RESTOCKED, null, null),
                arguments(EXPIRED, RESERVE, EXPIRED, IS_EXPIRED, null),
                arguments(EXPIRED, COMMIT, EXPIRED, IS_EXPIRED, null),
                arguments(EXPIRED, RELEASE, EXPIRED, IS_RELEASED, null),
                arguments(EXPIRED, EXPIRE, EXPIRED, null, null));
    }

    @Test
    void holdsNothingForAReserveThatArrivesAfterItsOwnDeadline() {
        var late = new Command.Reserve(ORDER, "DE", List.of(line("lamp", 1)), NOW);
        var outcome =
                Batch.decide(
                        List.of(late),
                        Map.of(),
                        List.of(new Shelf(LAMP, "berlin", 9, 0, 1)),
                        WAREHOUSES,
                        NOW);

        assertThat(outcome.answers()).containsExactly(IS_EXPIRED);
        assertThat(outcome.shelves()).isEmpty();
    }

    @Test
    void aCommandSeesWhatTheOneBeforeItInTheBatchDid() {
        var shelves = List.of(new Shelf(LAMP, "berlin", 2, 0, 1), new Shelf(LAMP, "lyon", 0, 0, 1));
        var later = order(2);

        var outcome =
                Batch.decide(
                        List.of(
                                RESERVE,
                                reserve(order(3), "DE", line("lamp", 1)),
                                COMMIT,
                                RELEASE,
                                reserve(later, "DE", line("lamp", 2))),
                        Map.of(),
                        shelves,
                        WAREHOUSES,
                        NOW);

        assertThat(outcome.answers())
                .containsExactly(
                        IS_RESERVED,
                        new Answer.Refused(order(3), List.of(new Shortage(LAMP, 1, 0))),
                        IS_COMMITTED,
                        IS_RESTOCKED,
                        new Answer.Reserved(later, HELD, SOON));
        assertThat(outcome.shelves()).containsExactly(new Shelf(LAMP, "berlin", 2, 2, 2));
    }

    @Test
    void refusesQuantitiesNobodyCanMean() {
        for (var quantity : new long[] {0, -1, 1_000_001, Integer.MAX_VALUE, Long.MAX_VALUE}) {
            org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Line(LAMP, quantity));
        }
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> new Command.Reserve(ORDER, "DE", List.of(), Instant.MAX));
    }
}
