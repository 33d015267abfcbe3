package emporium.order;

import static emporium.order.ShopClient.expect;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.retention.Retention;
import emporium.platform.test.TestTokens;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A shop with orders, some of which ended long ago. */
abstract class OldOrders extends ShopIT {

    private static final String PARCEL = "{\"carrier\":\"DHL\",\"trackingNumber\":\"4711\"}";

    @Autowired
    @Qualifier("oldOrders")
    Retention orders;

    @Autowired
    @Qualifier("oldRecipients")
    Retention recipients;

    @Autowired PlatformTransactionManager transactions;

    final UUID id = UUID.randomUUID();
    final String email = id + "@example.com";
    ShopClient ada;
    ShopClient staff;

    /** Puts away what other tests have left. */
    @BeforeEach
    void nothingIsOld() {
        ada = signedIn(TestTokens.token(id.toString(), email, "Ada Byron", "SHOPPER"));
        staff = signedIn(TestTokens.staff());
        archive(orders);
    }

    String delivered() {
        var order = ada.buys("MUG", "tok_ok");
        soon(() -> paid(order));
        expect(200, staff.post("/api/admin/orders/" + order + "/shipment", PARCEL));
        expect(200, staff.post("/api/admin/orders/" + order + "/delivery", ""));
        return order;
    }

    String archived() {
        var order = delivered();
        assertThat(archive(orders)).isEqualTo(1);
        assertThat(isArchived(order)).isTrue();
        return order;
    }

    int archive(Retention kind) {
        return archive(kind, Instant.now().plusSeconds(60));
    }

    int archive(Retention kind, Instant before) {
        settle();
        return archiveSuch(kind, before);
    }

    /** Quotes are deleted after a week. */
    void settle() {
        jdbc.sql("delete from quotes").update();
    }

    int archiveSuch(Retention kind, Instant before) {
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

    boolean paid(String order) {
        return ada.get("/api/orders/" + order).json().get("paid").asBoolean();
    }

    /** Refused, and what it held has been given back. */
    boolean ended(String order) {
        return jdbc.sql(
                        """
                        select status = 'REJECTED' and awaits = '' from orders
                        where id = cast(:id as uuid)
                        """)
                .param("id", order)
                .query(Boolean.class)
                .single();
    }

    boolean isArchived(String order) {
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

    int count(String table) {
        return jdbc.sql("select count(*) from %s where owner = :owner".formatted(table))
                .param("owner", "shopper:" + id)
                .query(Integer.class)
                .single();
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
