package emporium.payment.adapter.db;

import emporium.payment.application.OurBooks;
import emporium.payment.application.Standing;
import emporium.payment.domain.OrderId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOurBooks implements OurBooks {

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;

    JdbcOurBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A payment that is on its way, or was changed a moment ago, cannot be judged. */
    @Override
    public Map<OrderId, Standing> of(Collection<OrderId> orders) {
        var found = new HashMap<OrderId, Standing>();
        jdbc.sql(
                        """
                        select asked.order_id,
                               coalesce(sum(ledger.amount) filter (where entry = 'authorize'), 0)
                                   - coalesce(sum(ledger.amount) filter (where entry = 'release'), 0) as held,
                               coalesce(sum(ledger.amount) filter (where entry = 'capture'), 0) as captured,
                               coalesce(sum(ledger.amount) filter (where entry like 'refund:%'), 0) as refunded
                        from unnest(?) as asked(order_id)
                        left join payments on payments.order_id = asked.order_id
                        left join ledger on ledger.order_id = asked.order_id
                        where payments.order_id is null
                           or payments.due_at is null and payments.changed_at < now() - interval '2 seconds'
                        group by asked.order_id
                        """)
                .param(JdbcPayments.ids(orders))
                .query(row -> {
                    found.put(
                            new OrderId(row.getObject(1, UUID.class)),
                            new Standing(row.getLong(2), row.getLong(3), row.getLong(4)));
                });
        return found;
    }

    @Override
    public List<OrderId> after(Optional<OrderId> last, int size) {
        return jdbc.sql(
                        """
                        select distinct order_id from ledger where order_id > ? order by order_id limit ?
                        """)
                .params(last.map(OrderId::value).orElse(FIRST), size)
                .query((row, _) -> new OrderId(row.getObject(1, UUID.class)))
                .list();
    }
}
