package emporium.payment.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import emporium.payment.RunningService;
import emporium.payment.application.Errand;
import emporium.payment.application.Payments;
import emporium.payment.domain.OrderId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What the database itself sees to, whatever the code above it does. */
class BooksIT extends RunningService {

    /** Later than anything else here is due. */
    private static final Instant THEN = Instant.parse("2100-01-01T00:00:00Z");

    @Autowired private JdbcClient jdbc;
    @Autowired private Payments payments;
    @Autowired private TransactionOperations transactions;

    private final UUID order = UUID.randomUUID();

    @Test
    void oneCaptureForOneOrder() {
        book("capture", "PROVIDER_RECEIVABLE", "CAPTURED", 100);

        assertThatThrownBy(() -> book("capture", "PROVIDER_RECEIVABLE", "CAPTURED", 100))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void everyLineBalances() {
        assertThatThrownBy(() -> book("capture", "CAPTURED", "CAPTURED", 100))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> book("capture", "CAPTURED", "PROVIDER_RECEIVABLE", 100))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> book("capture", "PROVIDER_RECEIVABLE", "CAPTURED", 0))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> book("gift", "PROVIDER_RECEIVABLE", "CAPTURED", 100))
                .isInstanceOf(DataAccessException.class);
        assertThat(
                        jdbc.sql("select coalesce(sum(balance), 0) from balances")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void whatIsBookedStays() {
        book("authorize", "PROVIDER_HOLDS", "AUTHORIZED", 100);

        assertThatThrownBy(() ->
                        jdbc.sql("update ledger set amount = 1 where order_id = ?")
                                .param(order)
                                .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() ->
                        jdbc.sql("delete from ledger where order_id = ?").param(order).update())
                .hasMessageContaining("append-only");
    }

    @Test
    void noMoreIsGivenBackThanWasTaken() {
        assertThatThrownBy(() -> insert(order, "CAPTURED", 101, null))
                .isInstanceOf(DataAccessException.class);
        insert(order, "CAPTURED", 100, null);
    }

    @Test
    void aCallIsTakenByOneOnly() throws Exception {
        var orders = new ArrayList<UUID>();
        for (int i = 0; i < 40; i++) {
            orders.add(UUID.randomUUID());
            insert(orders.getLast(), "CAPTURING", 0, THEN);
        }
        Callable<List<Errand>> taker =
                () -> payments.takeDue(7, THEN.plusSeconds(1), THEN.plusSeconds(100));
        var taken = new ArrayList<UUID>();
        try (var scope = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var errands : scope.invokeAll(Collections.nCopies(8, taker))) {
                errands.get().forEach(errand -> taken.add(errand.payment().order().value()));
            }
        }
        assertThat(taken).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(40);
        assertThat(taken).containsAll(orders);
    }

    @Test
    void aPaymentKeepsItsTraceUntilThereIsAnother() {
        insert(order, "CAPTURING", 0, THEN);

        file("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        file(null);

        assertThat(payments.takeDue(1_000, THEN.plusSeconds(1), THEN.plusSeconds(100)))
                .filteredOn(errand -> errand.payment().order().value().equals(order))
                .extracting(Errand::trace)
                .containsExactly("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }

    private void file(@Nullable String trace) {
        transactions.executeWithoutResult(_ -> {
            var id = new OrderId(order);
            var payment = payments.lock(List.of(id)).get(id);
            payments.file(List.of(new Payments.Filed(payment, payment, THEN, 1, trace)));
        });
    }

    private void book(String entry, String debit, String credit, long amount) {
        jdbc.sql("insert into ledger values (?, ?, ?, ?, ?, 'EUR', now())")
                .params(order, entry, debit, credit, amount)
                .update();
    }

    private void insert(UUID order, String status, long refunding, Instant due) {
        jdbc.sql(
                        """
                        insert into payments (order_id, payment_id, number, amount, currency, status, reference, refunding,
                                              due_at, created_at, changed_at)
                        values (?, gen_random_uuid(), 'N-1', 100, 'EUR', ?, 'ch', ?, ?, now(), now())
                        """)
                .param(order)
                .param(status)
                .param(refunding)
                .param(due == null ? null : Timestamp.from(due))
                .update();
    }
}
