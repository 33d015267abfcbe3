package emporium.inventory.adapter.db;

import static emporium.inventory.adapter.db.StockFixture.newOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import emporium.inventory.application.ExpireReservations;
import emporium.inventory.domain.Command;
import emporium.inventory.domain.Line;
import emporium.inventory.domain.Sku;
import emporium.platform.retention.Retention;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@StockDatabase
class ReservationsIT {

    /** More than the other tests leave behind. */
    private static final int ALL = 10_000;

    @Autowired private StockFixture stock;
    @Autowired private ExpireReservations expireReservations;

    @Autowired
    @Qualifier("oldHoldings")
    private Retention holdings;

    @Autowired private StockDatabase.SettableClock clock;
    @Autowired private JdbcClient jdbc;

    @AfterEach
    void everySumHolds() {
        stock.audit();
    }

    @Test
    void reservesCommitsAndRestocks() {
        var lamp = stock.newSku(5, 3);
        var order = newOrder();

        stock.handle(stock.reserve(order, new Line(lamp, 7)));
        assertThat(stock.stockOf(lamp)).isEqualTo("5/5 3/2");
        assertThat(stock.stateOf(order)).isEqualTo("ACTIVE");

        stock.handle(new Command.Commit(order));
        assertThat(stock.stockOf(lamp)).isEqualTo("0/0 1/0");

        stock.handle(new Command.Release(order, "shopper-cancelled"));
        assertThat(stock.stockOf(lamp)).isEqualTo("5/0 3/0");
        assertThat(stock.stateOf(order)).isEqualTo("RESTOCKED");
        assertThat(stock.answersTo(order))
                .containsExactly("stock-reserved.v1", "stock-committed.v1", "stock-released.v1");
    }

    @Test
    void tellsWhatIsAvailableWithVersionsWithoutGaps() {
        var lamp = stock.newSku(5, 3);
        var order = newOrder();

        stock.handle(stock.reserve(order, new Line(lamp, 6)));
        stock.handle(new Command.Commit(order));
        stock.handle(new Command.Release(order, "shopper-cancelled"));

        assertThat(stock.changesOf(lamp))
                .satisfiesExactly(
                        opening -> assertThat(opening).contains("\"available\":8,\"version\":1"),
                        reserved -> assertThat(reserved).contains("\"available\":2,\"version\":2"),
                        restocked ->
                                assertThat(restocked).contains("\"available\":8,\"version\":3"));
    }

    @Test
    void answersACommandThatComesAgainExactlyAsBefore() {
        var lamp = stock.newSku(5, 3);
        var reserved = newOrder();
        var refused = newOrder();

        for (int i = 0; i < 2; i++) {
            stock.handle(
                    stock.reserve(reserved, new Line(lamp, 7)),
                    stock.reserve(refused, new Line(lamp, 9), new Line(new Sku("NONE"), 1)));
        }

        assertThat(stock.bodiesTo(reserved)).hasSize(2);
        assertThat(stock.bodiesTo(reserved).get(1)).isEqualTo(stock.bodiesTo(reserved).get(0));
        assertThat(stock.bodiesTo(refused)).hasSize(2);
        assertThat(stock.bodiesTo(refused).get(1)).isEqualTo(stock.bodiesTo(refused).get(0));
        assertThat(stock.stockOf(lamp)).isEqualTo("5/5 3/2");
    }

    @Test
    void remembersAReleaseThatCameBeforeItsReserve() {
        var lamp = stock.newSku(5, 0);
        var order = newOrder();

        stock.handle(new Command.Release(order, "deadline"));
        stock.handle(stock.reserve(order, new Line(lamp, 1)));

        assertThat(stock.answersTo(order)).containsExactly("stock-released.v1", "stock-refused.v1");
        assertThat(stock.stockOf(lamp)).isEqualTo("5/0 0/0");
    }

    @ParameterizedTest(name = "in batches of {0}")
    @ValueSource(ints = {200, 7, 1})
    void givesTheLastItemToOneOfTwoHundred(int batchSize) {
        var last = stock.newSku(0, 1);
        var orders = IntStream.range(0, 200).mapToObj(_ -> newOrder()).toList();

        var commands =
                orders.stream().map(order -> stock.reserve(order, new Line(last, 1))).toList();
        for (int from = 0; from < 200; from += batchSize) {
            stock.handle(commands.subList(from, Math.min(200, from + batchSize)));
        }

        assertThat(stock.answersTo(orders.getFirst())).containsExactly("stock-reserved.v1");
        assertThat(orders.subList(1, 200))
                .allSatisfy(order ->
                        assertThat(stock.answersTo(order)).containsExactly("stock-refused.v1"));
        assertThat(stock.stockOf(last)).isEqualTo("0/0 1/1");
    }

    @Test
    void givesBackWhatHasRunOut() {
        var lamp = stock.newSku(5, 0);
        var order = newOrder();
        var paid = newOrder();
        stock.handle(
                stock.reserve(order, new Line(lamp, 2)), stock.reserve(paid, new Line(lamp, 1)));
        stock.handle(new Command.Commit(paid));

        clock.advance(Duration.ofSeconds(899));
        expireReservations.expire(ALL);
        assertThat(stock.stateOf(order)).isEqualTo("ACTIVE");

        clock.advance(Duration.ofSeconds(2));
        expireReservations.expire(ALL);
        assertThat(stock.stateOf(order)).isEqualTo("EXPIRED");
        assertThat(stock.stateOf(paid)).isEqualTo("COMMITTED");
        assertThat(stock.stockOf(lamp)).isEqualTo("4/0 0/0");
        assertThat(expireReservations.expire(ALL)).isZero();

        stock.handle(new Command.Commit(order));
        assertThat(stock.answersTo(order))
                .containsExactly(
                        "stock-reserved.v1", "reservation-expired.v1", "reservation-expired.v1");
    }

    @Test
    void commitsWhatHasRunOutButWasNotGivenBackYet() {
        var lamp = stock.newSku(5, 0);
        var order = newOrder();
        stock.handle(stock.reserve(order, new Line(lamp, 2)));

        clock.advance(Duration.ofHours(1));
        stock.handle(new Command.Commit(order));

        expireReservations.expire(ALL);
        assertThat(stock.stateOf(order)).isEqualTo("COMMITTED");
        assertThat(stock.stockOf(lamp)).isEqualTo("3/0 0/0");
    }

    @Test
    void forgetsWhatEndedLongAgoButNotWhatWasSold() {
        var lamp = stock.newSku(5, 0);
        var released = newOrder();
        var sold = newOrder();
        stock.handle(
                stock.reserve(released, new Line(lamp, 2)), stock.reserve(sold, new Line(lamp, 1)));
        stock.handle(new Command.Release(released, "x"), new Command.Commit(sold));

        clock.advance(Duration.ofDays(91));
        var late = newOrder();
        stock.handle(new Command.Release(late, "x"));
        var before = clock.instant().minus(Duration.ofDays(90));
        while (holdings.bite().take(before, 100) > 0) {}

        var left =
                new ArrayList<>(jdbc.sql("select order_id from holdings").query().singleColumn());
        assertThat(left).contains(sold.value(), late.value()).doesNotContain(released.value());
    }

    @Test
    void nobodyRewritesTheLedger() {
        stock.newSku(1, 1);

        for (var crime :
                new String[] {
                    "update ledger set on_hand_by = 99", "delete from ledger", "truncate ledger"
                }) {
            assertThatThrownBy(() -> jdbc.sql(crime).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void theDatabaseItselfRefusesToOversell() {
        var lamp = stock.newSku(2, 0);

        for (var crime : new String[] {"reserved = on_hand + 1", "reserved = -1", "on_hand = -1"}) {
            assertThatThrownBy(() ->
                            jdbc.sql("update stock set %s where sku = :sku".formatted(crime))
                                    .param("sku", lamp.value())
                                    .update())
                    .isInstanceOf(DataAccessException.class);
        }
    }
}
