package emporium.sandbox.provider;

import emporium.sandbox.provider.ledger.Charge;
import emporium.sandbox.provider.ledger.ChargeState;
import emporium.sandbox.provider.ledger.JdbcCharges;
import emporium.sandbox.provider.ledger.References;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends what is being processed: it succeeds in time, or its key is cancelled before. Never both.
 */
@Service
public class Settlements {

    private final JdbcClient jdbc;
    private final Webhooks webhooks;
    private final Clock clock;

    Settlements(JdbcClient jdbc, Webhooks webhooks, Clock clock) {
        this.jdbc = jdbc;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** Also what an earlier run of this process left behind. */
    @Scheduled(fixedDelay = 500)
    @Transactional
    void settleDue() {
        var settled =
                jdbc.sql(
                                """
                                update charges set state = 'AUTHORIZED', due_at = null, settled_at = :now
                                where state = 'PROCESSING' and due_at <= :now
                                returning *
                                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .query(JdbcCharges::charge)
                        .list();
        webhooks.announce(settled);
    }

    @Transactional
    void settle(String reference) {
        var settled =
                jdbc.sql(
                                """
                                update charges set state = 'AUTHORIZED', due_at = null, settled_at = :now
                                where state = 'PROCESSING' and reference = :reference
                                returning *
                                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("reference", reference)
                        .query(JdbcCharges::charge)
                        .list();
        webhooks.announce(settled);
    }

    /**
     * After this nothing is held under the key, and nothing ever will be: a request that comes
     * later finds the cancellation in its place. What was declined stays so; captured money stays
     * captured.
     */
    @Transactional
    public Charge cancel(String key) {
        var charge =
                jdbc.sql(
                                """
                                insert into charges (reference, idempotency_key, amount, currency, state, created_at)
                                values (:reference, :key, 0, 'XXX', 'CANCELLED', :now)
                                on conflict (idempotency_key) do update
                                set state = case charges.state when 'PROCESSING' then 'CANCELLED'
                                                               when 'AUTHORIZED' then 'VOIDED'
                                                               else charges.state end,
                                    due_at = null
                                returning *
                                """)
                        .param("reference", References.charge())
                        .param("key", key)
                        .param("now", Timestamp.from(clock.instant()))
                        .query(JdbcCharges::charge)
                        .single();
        if (charge.state() == ChargeState.VOIDED) {
            appendVoid(charge);
        }
        return charge;
    }

    private void appendVoid(Charge charge) {
        jdbc.sql(
                        """
                        insert into movements (idempotency_key, reference, charge, kind, amount, currency, at)
                        values (:key, :reference, :charge, 'void', :amount, :currency, :now)
                        on conflict do nothing
                        """)
                .param("key", charge.idempotencyKey() + ":cancelled")
                .param("reference", References.movement())
                .param("charge", charge.reference())
                .param("amount", charge.amount())
                .param("currency", charge.currency())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
