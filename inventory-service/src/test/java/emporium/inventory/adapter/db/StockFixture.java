package emporium.inventory.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.inventory.application.AdjustStock;
import emporium.inventory.application.HandleCommands;
import emporium.inventory.domain.Adjustment;
import emporium.inventory.domain.Adjustment.Amount;
import emporium.inventory.domain.Command;
import emporium.inventory.domain.Line;
import emporium.inventory.domain.Movement.Cause.ByHand;
import emporium.inventory.domain.OrderId;
import emporium.inventory.domain.Sku;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Words for the tests. Every test takes SKUs of its own: nobody may empty the ledger. */
class StockFixture {

    private static final AtomicInteger SKUS = new AtomicInteger();

    private final HandleCommands handleCommands;
    private final AdjustStock adjustStock;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    StockFixture(
            HandleCommands handleCommands,
            AdjustStock adjustStock,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.handleCommands = handleCommands;
        this.adjustStock = adjustStock;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Sku newSku(long inBerlin, long inLyon) {
        var sku = new Sku("SKU-" + SKUS.incrementAndGet());
        adjustStock.adjust(
                List.of(
                        new Adjustment(
                                sku,
                                "berlin",
                                new Amount.Counted(inBerlin),
                                new ByHand("test", "opening")),
                        new Adjustment(
                                sku,
                                "lyon",
                                new Amount.Counted(inLyon),
                                new ByHand("test", "opening"))));
        return sku;
    }

    static OrderId newOrder() {
        return new OrderId(UUID.randomUUID());
    }

    Command reserve(OrderId order, Line... lines) {
        var soon = clock.instant().plusSeconds(900);
        return new Command.Reserve(order, "DE", Arrays.asList(lines), soon);
    }

    void handle(Command... commands) {
        handle(Arrays.asList(commands));
    }

    void handle(List<Command> batch) {
        transaction.executeWithoutResult(_ -> handleCommands.handle(batch));
    }

    /** onHand/reserved of both warehouses, e.g. {@code 5/2 3/0}. */
    String stockOf(Sku sku) {
        return jdbc.sql(
                        """
                        select string_agg(on_hand || '/' || reserved, ' ' order by warehouse)
                        from stock where sku = :sku
                        """)
                .param("sku", sku.value())
                .query(String.class)
                .single();
    }

    String stateOf(OrderId order) {
        return jdbc.sql("select state from holdings where order_id = :order")
                .param("order", order.value())
                .query(String.class)
                .single();
    }

    /** What an order was told, oldest first. */
    List<String> answersTo(OrderId order) {
        return told("inventory.reservations", order.toString(), "type");
    }

    List<String> bodiesTo(OrderId order) {
        return told("inventory.reservations", order.toString(), "convert_from(data, 'UTF8')");
    }

    List<String> changesOf(Sku sku) {
        return told("inventory.stock", sku.value(), "convert_from(data, 'UTF8')");
    }

    private List<String> told(String topic, String key, String column) {
        return jdbc.sql(
                        "select %s from outbox where topic = :topic and key = :key order by position"
                                .formatted(column))
                .param("topic", topic)
                .param("key", key)
                .query(String.class)
                .list();
    }

    /** The invariants of all stock there is. */
    void audit() {
        assertThat(
                        violations(
                                """
                                select sku, warehouse from stock
                                left join (
                                    select sku, warehouse, sum(on_hand_by) as on_hand,
                                        sum(reserved_by) as reserved
                                    from ledger group by sku, warehouse) as summed
                                    using (sku, warehouse)
                                where stock.on_hand <> coalesce(summed.on_hand, 0)
                                    or stock.reserved <> coalesce(summed.reserved, 0)
                                """))
                .as("the ledger sums to the stock")
                .isEmpty();
        assertThat(
                        violations(
                                """
                                select sku, warehouse from stock
                                left join (
                                    select sku, warehouse, sum(quantity) as reserved
                                    from reservations where state = 'ACTIVE'
                                    group by sku, warehouse) as active using (sku, warehouse)
                                where stock.reserved <> coalesce(active.reserved, 0)
                                """))
                .as("reserved is what active reservations hold")
                .isEmpty();
        assertThat(
                        violations(
                                """
                                select order_id::text as sku, reservations.state as warehouse
                                from reservations join holdings using (order_id)
                                where reservations.state <> holdings.state
                                """))
                .as("a reservation is in the state of its holding")
                .isEmpty();
    }

    private List<String> violations(String sql) {
        return jdbc.sql(sql)
                .query((row, _) -> row.getString("sku") + " " + row.getString("warehouse"))
                .list();
    }
}
