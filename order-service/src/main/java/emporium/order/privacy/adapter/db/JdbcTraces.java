package emporium.order.privacy.adapter.db;

import emporium.order.privacy.application.Traces;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTraces implements Traces {

    private static final int AT_ONCE = 50;

    /** In the order in which an order goes from the one to the other. */
    private static final List<String> ORDERS = List.of("orders", "archive.orders");

    private final JdbcClient jdbc;

    JdbcTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Collection<UUID> forget(Collection<UUID> users, Instant now) {
        jdbc.sql(
                        """
                        insert into erasure (user_id, pseudonym, asked_at)
                        select user_id, gen_random_uuid(), :now from unnest(:ids) user_id
                        on conflict do nothing
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", users.toArray(UUID[]::new))
                .update();
        var done = new ArrayList<UUID>(completed(users));
        done.addAll(finish(open(users), now));
        return done;
    }

    @Override
    public Collection<UUID> sweep(Instant now) {
        return finish(
                jdbc.sql(
                                """
                                select user_id from erasure where completed_at is null
                                order by asked_at limit :most for update skip locked
                                """)
                        .param("most", AT_ONCE)
                        .query((row, _) -> row.getObject("user_id", UUID.class))
                        .list(),
                now);
    }

    private List<UUID> completed(Collection<UUID> users) {
        return jdbc.sql(
                        """
                        select user_id from erasure
                        where user_id = any (:ids) and completed_at is not null
                        """)
                .param("ids", users.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("user_id", UUID.class))
                .list();
    }

    private List<UUID> open(Collection<UUID> users) {
        return jdbc.sql(
                        """
                        select user_id from erasure
                        where user_id = any (:ids) and completed_at is null
                        order by user_id for update
                        """)
                .param("ids", users.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("user_id", UUID.class))
                .list();
    }

    /**
     * Returns those of whom nothing is left to be known. An order that is brought out of the
     * archive just now may be missed in both places: it is found before this is said to be done.
     */
    private List<UUID> finish(List<UUID> users, Instant now) {
        if (users.isEmpty()) {
            return List.of();
        }
        var ids = users.toArray(UUID[]::new);
        disown(ids);
        silence(ids);
        pseudonymise(ids);
        return jdbc.sql(
                        """
                        update erasure set completed_at = :now, pseudonym = null
                        where user_id = any (:ids)
                            and not exists (
                                select from all_orders where owner = 'shopper:' || user_id)
                            and not exists (
                                select from all_orders
                                where owner = 'guest:erased-' || pseudonym
                                    and %s)
                        returning user_id
                        """
                                .formatted(Recipients.KNOWN))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", ids)
                .query((row, _) -> row.getObject("user_id", UUID.class))
                .list();
    }

    /** Nobody has the token of the guest that they belong to now. */
    private void disown(UUID[] ids) {
        jdbc.sql(
                        """
                        update coupon_uses set redeemer = 'erased:' || order_id
                        where redeemer in (select 'shopper:' || id from unnest(:ids) id)
                            and order_id in (
                                select id from all_orders
                                where owner in (select 'shopper:' || id from unnest(:ids) id))
                        """)
                .param("ids", ids)
                .update();
        for (var table : ORDERS) {
            jdbc.sql(
                            """
                            update %s
                            set owner = 'guest:erased-' || pseudonym, customer = customer - 'id'
                            from erasure
                            where user_id = any (:ids) and owner = 'shopper:' || user_id
                            """
                                    .formatted(table))
                    .param("ids", ids)
                    .update();
        }
        for (var table : List.of("carts", "quotes")) {
            jdbc.sql(
                            "delete from %s where owner in (select 'shopper:' || id from unnest(:ids) id)"
                                    .formatted(table))
                    .param("ids", ids)
                    .update();
        }
    }

    /** What they wrote about a return may say who they are. */
    private void silence(UUID[] ids) {
        jdbc.sql(
                        """
                        update returns set comment = null
                        where comment is not null and order_id in (
                            select o.id from all_orders o
                            join erasure on o.owner = 'guest:erased-' || pseudonym
                            where user_id = any (:ids))
                        """)
                .param("ids", ids)
                .update();
    }

    /** What was bought, when, for how much and into which country stays: the books need it. */
    private void pseudonymise(UUID[] ids) {
        for (var table : ORDERS) {
            jdbc.sql(
                            """
                            update %s
                            set customer = %s, address = %s
                            from erasure
                            where user_id = any (:ids) and owner = 'guest:erased-' || pseudonym
                                and status in ('REJECTED', 'CANCELLED', 'DELIVERED')
                                and %s
                            """
                                    .formatted(
                                            table,
                                            Recipients.NOBODY,
                                            Recipients.NOWHERE,
                                            Recipients.KNOWN))
                    .param("ids", ids)
                    .update();
        }
    }
}
