package emporium.order;

import static emporium.order.ShopClient.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import emporium.order.ShopClient.Answer;
import emporium.platform.retention.Retention;
import emporium.platform.test.Broker;
import emporium.platform.test.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where an order lies is nobody's business: it is answered, found and changed as before. */
class ArchiveIT extends ShopIT {

    private static final String PARCEL = "{\"carrier\":\"DHL\",\"trackingNumber\":\"4711\"}";

    @Autowired
    @Qualifier("oldOrders")
    Retention orders;

    @Autowired
    @Qualifier("oldRecipients")
    Retention recipients;

    @Autowired PlatformTransactionManager transactions;
    @Autowired MeterRegistry meters;

    @Value("${spring.kafka.bootstrap-servers}")
    private String kafka;

    private final UUID id = UUID.randomUUID();
    private final String email = id + "@example.com";
    private ShopClient ada;
    private ShopClient staff;

    /** Puts away what other tests have left. */
    @BeforeEach
    void nothingIsOld() {
        ada = signedIn(TestTokens.token(id.toString(), email, "Ada Byron", "SHOPPER"));
        staff = signedIn(TestTokens.staff());
        archive(orders);
    }

    @Test
    void anArchivedOrderIsAnsweredListedAndFoundAsBefore() {
        var order = delivered();
        var rejected = ada.buys("LAMP", "tok_declined");
        soon(() -> ended(rejected));
        var younger = ada.buys("MUG", "tok_ok");
        soon(() -> paid(younger));
        var number = ada.get("/api/orders/" + order).text("number");
        var paths =
                List.of(
                        "/api/orders/" + order,
                        "/api/orders/" + rejected,
                        "/api/orders",
                        "/api/orders?size=2",
                        "/api/orders/" + order + "/returns",
                        "/api/orders/" + order + "/events",
                        "/api/personal-data");
        var desk =
                List.of(
                        "/api/admin/orders/" + order,
                        "/api/admin/orders?q=" + order,
                        "/api/admin/orders?q=" + number,
                        "/api/admin/orders?q=" + email,
                        "/api/admin/orders?status=REJECTED&size=1");
        var shown = paths.stream().map(path -> expect(200, ada.get(path))).toList();
        var seen = desk.stream().map(path -> expect(200, staff.get(path))).toList();

        assertThat(archive(orders)).isEqualTo(2);

        assertThat(isArchived(order)).isTrue();
        assertThat(isArchived(rejected)).isTrue();
        assertThat(isArchived(younger)).isFalse();
        assertSame(paths.stream().map(ada::get).toList(), shown);
        assertSame(desk.stream().map(staff::get).toList(), seen);
        var page = expect(200, ada.get("/api/orders?size=2"));
        var next = expect(200, ada.get("/api/orders?size=2&after=" + page.text("next")));
        assertThat(page.json().at("/items/0/id").asString()).isEqualTo(younger);
        assertThat(next.json().at("/items/0/id").asString()).isEqualTo(order);
    }

    @Test
    void aStrangerStillFindsNothingAndBringsNothingBack() {
        var order = archived();
        var stranger =
                signedIn(TestTokens.token("" + UUID.randomUUID(), "b@example.com", "B", "SHOPPER"));

        expect(404, stranger.get("/api/orders/" + order));
        expect(404, stranger.get("/api/orders/" + order + "/events"));
        expect(404, stranger.post("/api/orders/" + order + "/cancellation", "{}"));

        assertThat(isArchived(order)).isTrue();
    }

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
    void aQuoteKeepsItsOrderAtHandSoThatNeitherIsUsedTwice() {
        var quote = ada.puts("MUG", 1).quote();
        var key = key();
        var first = expect(202, ada.orders(quote, "tok_declined", key));
        soon(() -> ended(first.text("id")));

        assertThat(archiveSuch(orders, Instant.now().plusSeconds(60))).isZero();
        assertThat(expect(409, ada.orders(quote, "tok_ok", key())).text("orderId"))
                .isEqualTo(first.text("id"));

        assertThat(archive(orders)).isEqualTo(1);
        expect(404, ada.orders(quote, "tok_ok", key()));
        assertThat(ada.orders(quote, "tok_declined", key).body()).isEqualTo(first.body());
    }

    @Test
    void whatIsDoneToAnArchivedOrderBringsItBack() {
        var order = archived();
        var refund = "{\"amount\":{\"amount\":\"1.00\",\"currency\":\"EUR\"},\"reason\":\"late\"}";
        expect(409, ada.post("/api/orders/" + order + "/cancellation", "{}"));
        assertThat(isArchived(order)).isTrue();

        expect(202, staff.post("/api/admin/orders/" + order + "/refund", refund, key()));

        assertThat(isArchived(order)).isFalse();
        soon(() -> ada.get("/api/orders/" + order).amount("refunded").equals("1.00"));
        var timeline = ada.get("/api/orders/" + order).json().get("timeline");
        assertThat(archive(orders)).isEqualTo(1);
        assertThat(ada.get("/api/orders/" + order).json().get("timeline")).isEqualTo(timeline);
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
    void erasureReachesTheArchive() {
        var order = archived();

        var body = "{\"userId\":\"%s\",\"at\":\"2026-12-01T09:15:00Z\"}".formatted(id);
        new Broker(kafka)
                .say("users.events", "user-erased.v1", UUID.randomUUID(), id.toString(), body);

        soon(() -> new Broker(kafka).said("privacy.events", id.toString()).size() == 1);
        expect(404, ada.get("/api/orders/" + order));
        var shown = expect(200, staff.get("/api/admin/orders/" + order));
        assertThat(shown.body()).doesNotContain("Byron", "Main Street", id.toString());
        assertThat(isArchived(order)).isTrue();
    }

    @Test
    void whomAnOrderWasSoldToIsForgottenWhenTheBooksNeedItNoLonger() {
        var order = archived();

        assertThat(archiveSuch(recipients, Instant.now().minusSeconds(3600))).isZero();
        assertThat(archiveSuch(recipients, Instant.now().plusSeconds(60))).isPositive();

        var shown = expect(200, staff.get("/api/admin/orders/" + order));
        assertThat(shown.text("status")).isEqualTo("DELIVERED");
        assertThat(shown.body()).doesNotContain("Byron", "Main Street", id.toString());
        expect(404, ada.get("/api/orders/" + order));
        assertThat(archiveSuch(recipients, Instant.now().plusSeconds(60))).isZero();
    }

    @Test
    void theServiceComesRoundByItselfAndSaysWhatItTook() {
        jdbc.sql(
                        """
                        insert into carts (owner, version, items, expires_at)
                        values (:owner, 1, '[]', now() - interval '1 minute')
                        """)
                .param("owner", "shopper:" + id)
                .update();

        soon(() -> count("carts") == 0);

        for (var kind : List.of("orders", "recipients", "quotes", "carts", "messages")) {
            meters.get("emporium.retention.oldest").tag("kind", kind).timeGauge();
        }
        soon(() ->
                meters.get("emporium.retention.taken")
                                .tag("kind", "carts")
                                .functionCounter()
                                .count()
                        >= 1);
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

    // -- what happens in a shop, and long after

    private String delivered() {
        var order = ada.buys("MUG", "tok_ok");
        soon(() -> paid(order));
        expect(200, staff.post("/api/admin/orders/" + order + "/shipment", PARCEL));
        expect(200, staff.post("/api/admin/orders/" + order + "/delivery", ""));
        return order;
    }

    private String archived() {
        var order = delivered();
        assertThat(archive(orders)).isEqualTo(1);
        assertThat(isArchived(order)).isTrue();
        return order;
    }

    private int archive(Retention kind) {
        return archive(kind, Instant.now().plusSeconds(60));
    }

    private int archive(Retention kind, Instant before) {
        settle();
        return archiveSuch(kind, before);
    }

    /** Quotes are deleted after a week. */
    private void settle() {
        jdbc.sql("delete from quotes").update();
    }

    private int archiveSuch(Retention kind, Instant before) {
        var moved = 0;
        var transaction = new TransactionTemplate(transactions);
        while (true) {
            var some =
                    Objects.requireNonNull(transaction.execute(_ -> kind.bite().take(before, 10)));
            if (some == 0) {
                return moved;
            }
            moved += some;
        }
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

    // -- what is looked at

    private boolean paid(String order) {
        return ada.get("/api/orders/" + order).json().get("paid").asBoolean();
    }

    /** Refused, and what it held has been given back. */
    private boolean ended(String order) {
        return jdbc.sql(
                        """
                        select status = 'REJECTED' and awaits = '' from orders
                        where id = cast(:id as uuid)
                        """)
                .param("id", order)
                .query(Boolean.class)
                .single();
    }

    private boolean isArchived(String order) {
        return jdbc.sql(
                                """
                                select (select count(*) from archive.orders o where o.id = any(ids))
                                     - (select count(*) from orders o where o.id = any(ids))
                                from (select array[cast(:id as uuid)] as ids)
                                """)
                        .param("id", order)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from %s where owner = :owner".formatted(table))
                .param("owner", "shopper:" + id)
                .query(Integer.class)
                .single();
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

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static void assertSame(List<Answer> now, List<Answer> before) {
        for (var i = 0; i < before.size(); i++) {
            assertThat(now.get(i).status()).isEqualTo(200);
            assertThat(now.get(i).body()).isEqualTo(before.get(i).body());
            assertThat(now.get(i).response().headers().firstValue("ETag"))
                    .isEqualTo(before.get(i).response().headers().firstValue("ETag"));
        }
    }
}
