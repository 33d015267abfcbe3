package emporium.inventory.adapter.db;

import static emporium.inventory.adapter.db.StockFixture.newOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import emporium.inventory.application.StockViews;
import emporium.inventory.application.StockViews.Entry;
import emporium.inventory.domain.Command;
import emporium.inventory.domain.Line;
import emporium.inventory.domain.Sku;
import emporium.platform.retention.Retention;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger forgets which order did what, and never how much there is. */
@StockDatabase
@TestPropertySource(properties = "of=its own database")
class CondensedLedgerIT {

    private static final Instant LONG_AGO = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant NOT_SO_LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);

    @Autowired private StockFixture stock;
    @Autowired private StockViews views;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;
    @Autowired private StockDatabase.SettableClock clock;

    @Autowired
    @Qualifier("oldMovements")
    private Retention ledger;

    /** Ids follow time, so it only goes on; it begins when the database's own is far away. */
    @BeforeEach
    void longAgo() {
        if (clock.instant().isAfter(NOT_SO_LONG_AGO)) {
            clock.advance(Duration.between(clock.instant(), LONG_AGO));
        }
        clock.advance(YEAR);
        condense();
    }

    @Test
    void whatOrdersDidLongAgoIsOneEntryPerShelfAndTheSumsStay() {
        var lamp = stock.newSku(50, 7);
        sell(lamp, 5);
        stock.handle(stock.reserve(newOrder(), new Line(lamp, 3)));
        clock.advance(YEAR);
        sell(lamp, 2);

        // five were reserved and sold, one is still held
        assertThat(condense()).isEqualTo(11);

        stock.audit();
        assertThat(stock.stockOf(lamp)).isEqualTo("43/3 7/0");
        var entries = entries(lamp);
        assertThat(entries)
                .extracting(Entry::kind)
                .containsExactly(
                        "COMMITTED",
                        "RESERVED",
                        "COMMITTED",
                        "RESERVED",
                        "CONDENSED",
                        "ADJUSTED",
                        "ADJUSTED");
        assertThat(entries.get(4).onHandBy()).isEqualTo(-5);
        assertThat(entries.get(4).reservedBy()).isEqualTo(3);
        assertThat(entries.get(4).orderId()).isNull();
    }

    @Test
    void aYearLaterMoreIsAddedToTheSameEntry() {
        var lamp = stock.newSku(50, 0);
        sell(lamp, 3);
        clock.advance(YEAR);
        condense();
        sell(lamp, 4);
        clock.advance(YEAR);

        assertThat(condense()).isEqualTo(8);

        stock.audit();
        assertThat(entries(lamp)).extracting(Entry::kind).containsOnlyOnce("CONDENSED");
        assertThat(entries(lamp).getFirst().onHandBy()).isEqualTo(-7);
    }

    @Test
    void severalInstancesAtOnceCondenseEachEntryOnce() {
        var lamp = stock.newSku(500, 0);
        var vase = stock.newSku(500, 0);
        for (var each = 0; each < 10; each++) {
            sell(lamp, 10);
            sell(vase, 10);
        }
        clock.advance(YEAR);

        var taken = 0;
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            var all =
                    List.of(1, 2, 3).stream()
                            .map(_ -> CompletableFuture.supplyAsync(this::condense, instances))
                            .toList();
            taken = all.stream().mapToInt(CompletableFuture::join).sum();
        }

        assertThat(taken).isEqualTo(400);
        stock.audit();
        assertThat(stock.stockOf(lamp)).isEqualTo("400/0 0/0");
        assertThat(entries(lamp)).hasSize(3);
    }

    @Test
    void whatIsRolledBackHasCondensedNothing() {
        var lamp = stock.newSku(50, 0);
        sell(lamp, 5);
        clock.advance(YEAR);

        transaction.executeWithoutResult(status -> {
            assertThat(take(100)).isEqualTo(10);
            status.setRollbackOnly();
        });

        assertThat(entries(lamp)).hasSize(12).extracting(Entry::kind).doesNotContain("CONDENSED");
        stock.audit();
    }

    @Test
    void nothingElseGoesOrChanges() {
        var lamp = stock.newSku(50, 0);
        sell(lamp, 1);
        clock.advance(YEAR);
        condense();
        jdbc.sql(
                        """
                        insert into ledger (
                            sku, warehouse, kind, on_hand_by, reserved_by, order_id, at)
                        values (:sku, 'berlin', 'RESERVED', 0, 0, gen_random_uuid(),
                            now() - interval '29 days')
                        """)
                .param("sku", lamp.value())
                .update();

        for (var crime :
                List.of(
                        "delete from ledger where kind = 'CONDENSED'",
                        "delete from ledger where kind = 'ADJUSTED'",
                        "delete from ledger where kind = 'RESERVED'",
                        "update ledger set kind = 'ADJUSTED' where kind = 'CONDENSED'",
                        "update ledger set on_hand_by = 0 where kind <> 'CONDENSED'",
                        "truncate ledger")) {
            assertThatThrownBy(() -> jdbc.sql(crime).update())
                    .as(crime)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    private void sell(Sku sku, int times) {
        for (var each = 0; each < times; each++) {
            var order = newOrder();
            stock.handle(stock.reserve(order, new Line(sku, 1)), new Command.Commit(order));
        }
    }

    private int condense() {
        var all = 0;
        while (true) {
            var some = Objects.requireNonNull(transaction.execute(_ -> take(7)));
            if (some == 0) {
                return all;
            }
            all += some;
        }
    }

    private int take(int most) {
        return ledger.bite().take(clock.instant().minus(Duration.ofDays(100)), most);
    }

    private List<Entry> entries(Sku sku) {
        return views.ledger(sku, Long.MAX_VALUE, 1000);
    }
}
