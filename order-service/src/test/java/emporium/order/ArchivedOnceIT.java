package emporium.order;

import static emporium.order.ShopClient.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What moves: only what has ended and is settled, once, and with all that belongs to it. */
class ArchivedOnceIT extends OldOrders {

    @Test
    void whatHasNotEndedOrIsNotSettledStays() {
        var confirmed = ada.buys("MUG", "tok_ok");
        soon(() -> paid(confirmed));
        var comingBack = delivered();
        var wish = "{\"reason\":\"damaged\",\"lines\":[{\"sku\":\"MUG\",\"quantity\":1}]}";
        expect(201, ada.post("/api/orders/" + comingBack + "/returns", wish, key()));
        var unpaid = delivered();
        change(unpaid, "captured = 0");
        var waiting = delivered();
        change(waiting, "awaits = 'REFUNDS', due_at = 'infinity'");
        var moment = Instant.now();
        var young = delivered();

        assertThat(archive(orders, moment)).isZero();

        assertThat(List.of(confirmed, comingBack, unpaid, waiting, young))
                .noneMatch(this::isArchived);
        change(unpaid, "captured = total");
        change(waiting, "awaits = '', due_at = null");
        assertThat(archive(orders, moment)).isEqualTo(2);
    }

    @Test
    void twoInstancesAtOnceMoveEachOrderOnce() {
        var order = delivered();
        copy(order, 200);

        var moved = 0;
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = CompletableFuture.supplyAsync(() -> archive(orders), instances);
            var second = CompletableFuture.supplyAsync(() -> archive(orders), instances);
            moved = first.join() + second.join();
        }

        assertThat(moved).isEqualTo(201);
        assertThat(count("orders")).isZero();
        assertThat(count("archive.orders")).isEqualTo(201);
        assertThat(withoutWholeTimeline()).isZero();
    }

    @Test
    void whoIsKilledHalfWayHasMovedNothing() {
        var order = delivered();
        copy(order, 20);
        settle();
        var killed = new TransactionTemplate(transactions);

        assertThatThrownBy(() ->
                        killed.executeWithoutResult(_ -> {
                            orders.bite().take(Instant.now().plusSeconds(60), 10);
                            kill(process());
                        }))
                .isInstanceOf(RuntimeException.class);

        assertThat(count("orders")).isEqualTo(21);
        assertThat(count("archive.orders")).isZero();
        assertThat(archive(orders)).isEqualTo(21);
        assertThat(withoutWholeTimeline()).isZero();
    }

    @Test
    void theArchiveHasTheColumnsOfTheTablesInTheirOrder() {
        assertThat(columns("archive", "orders"))
                .isNotEmpty()
                .isEqualTo(columns("public", "orders"))
                .isEqualTo(columns("public", "all_orders"));
        assertThat(columns("archive", "order_timeline"))
                .isNotEmpty()
                .isEqualTo(columns("public", "order_timeline"))
                .isEqualTo(columns("public", "all_order_timeline"));
    }

    private void copy(String order, int times) {
        jdbc.sql(
                        """
                        with copies as (
                            insert into orders
                            select (jsonb_populate_record(null::orders, to_jsonb(o)
                                || jsonb_build_object('id', uuidv7(), 'quote_id', uuidv7()))).*
                            from orders o, generate_series(1, :times)
                            where o.id = cast(:order as uuid)
                            returning id)
                        insert into order_timeline
                        select c.id, t.version, t.at, t.state, t.detail
                        from copies c, order_timeline t where t.order_id = cast(:order as uuid)
                        """)
                .param("times", times)
                .param("order", order)
                .update();
    }

    private int process() {
        return jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
    }

    /** From a connection of its own, and then goes on with the one that is gone. */
    private void kill(int process) {
        CompletableFuture.runAsync(() ->
                        jdbc.sql("select pg_terminate_backend(:process)")
                                .param("process", process)
                                .query(Boolean.class)
                                .single())
                .join();
        process();
    }

    private void change(String order, String what) {
        jdbc.sql("update orders set %s where id = cast(:id as uuid)".formatted(what))
                .param("id", order)
                .update();
    }

    private int withoutWholeTimeline() {
        return jdbc.sql(
                        """
                        select count(*) from archive.orders o
                        where version <> (select count(*) from archive.order_timeline t
                                          where t.order_id = o.id)
                            or exists (select from order_timeline t where t.order_id = o.id)
                        """)
                .query(Integer.class)
                .single();
    }

    private List<String> columns(String schema, String table) {
        return jdbc.sql(
                        """
                        select column_name || ' ' || data_type from information_schema.columns
                        where table_schema = :schema and table_name = :table
                        order by ordinal_position
                        """)
                .param("schema", schema)
                .param("table", table)
                .query(String.class)
                .list();
    }
}
