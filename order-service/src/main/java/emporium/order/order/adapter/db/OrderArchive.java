package emporium.order.order.adapter.db;

import static emporium.order.order.adapter.db.OrderRows.time;

import emporium.order.order.domain.OrderId;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where orders lie that ended long ago, until somebody has to do with them again. */
@Component
class OrderArchive {

    /**
     * Ended, the money where it belongs, nothing on its way back, and nothing has happened since
     * then. As long as there is its quote, the order says that the quote is used.
     */
    private static final String AT_REST =
            """
            o.status in ('DELIVERED', 'REJECTED', 'CANCELLED') and o.awaits = ''
            and o.captured = case o.status when 'DELIVERED' then o.total else o.refunded end
            and not exists (
                select from order_timeline t where t.order_id = o.id and t.at >= :before)
            and not exists (
                select from returns r
                where r.order_id = o.id
                  and (r.status in ('REQUESTED', 'RECEIVED') or r.restock = 'ASKED'))
            and not exists (select from quotes q where q.id = o.quote_id)
            """;

    private final JdbcClient jdbc;

    OrderArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Moves some of those that have been at rest since then. Looks again once they are locked: what
     * happened to an order while it was waited for is seen by a new statement only.
     */
    int take(Instant before, int most) {
        var found =
                jdbc.sql(
                                """
                                select o.id from orders o
                                where o.id < :last and %s
                                order by o.id limit :most for update of o skip locked
                                """
                                        .formatted(AT_REST))
                        .param("last", OrderTimes.after(before))
                        .param("before", time(before))
                        .param("most", most)
                        .query((row, _) -> row.getObject("id", UUID.class))
                        .list();
        if (!found.isEmpty()) {
            move(found, before);
        }
        return found.size();
    }

    private void move(Collection<UUID> locked, Instant before) {
        jdbc.sql(
                        """
                        with gone as (
                            delete from orders o where o.id = any(:ids) and %s returning o.*),
                        told as (
                            delete from order_timeline t using gone
                            where t.order_id = gone.id returning t.*),
                        kept as (insert into archive.orders select * from gone)
                        insert into archive.order_timeline select * from told
                        """
                                .formatted(AT_REST))
                .param("ids", locked.toArray(UUID[]::new))
                .param("before", time(before))
                .update();
    }

    /** Those of the ids that are here are orders like others again. */
    void bringBack(Collection<OrderId> ids) {
        jdbc.sql(
                        """
                        with found as (
                            delete from archive.orders where id = any(:ids) returning *),
                        told as (
                            delete from archive.order_timeline t using found
                            where t.order_id = found.id returning t.*),
                        back as (insert into orders select * from found)
                        insert into order_timeline select * from told
                        """)
                .param("ids", ids.stream().map(OrderId::value).toArray(UUID[]::new))
                .update();
    }
}
