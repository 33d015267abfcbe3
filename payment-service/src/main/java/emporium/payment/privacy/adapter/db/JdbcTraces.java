package emporium.payment.privacy.adapter.db;

import emporium.payment.privacy.application.Payers;
import emporium.payment.privacy.application.PersonalData;
import emporium.payment.privacy.application.Traces;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTraces implements Traces, Payers, PersonalData {

    private final JdbcClient jdbc;

    JdbcTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The books stay, as the law wants them; whose payments they tell of is not known any more. */
    @Override
    public Collection<UUID> forget(Collection<UUID> users, Instant now) {
        var ids = users.toArray(UUID[]::new);
        jdbc.sql(
                        """
                        insert into erased_user (user_id, erased_at)
                        select user_id, :now from unnest(:ids) user_id
                        on conflict do nothing
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", ids)
                .update();
        jdbc.sql("delete from payer where user_id = any (:ids)").param("ids", ids).update();
        return users;
    }

    @Override
    public void note(Map<UUID, UUID> users) {
        jdbc.sql(
                        """
                        insert into payer (order_id, user_id)
                        select order_id, user_id
                        from unnest(:orders, :users) as told(order_id, user_id)
                        where not exists (select from erased_user gone where gone.user_id = told.user_id)
                        on conflict do nothing
                        """)
                .param("orders", users.keySet().toArray(UUID[]::new))
                .param("users", users.values().toArray(UUID[]::new))
                .update();
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> of(String userId) {
        var payments =
                jdbc.sql(
                                """
                                select order_id as "orderId", number, amount as "minorUnits", currency,
                                       status, refunding as "refundedMinorUnits", reason,
                                       cast(created_at as text) as "createdAt",
                                       cast(changed_at as text) as "changedAt"
                                from payer join payments using (order_id)
                                where user_id = :id order by order_id
                                """)
                        .param("id", UUID.fromString(userId))
                        .query()
                        .listOfRows();
        return Map.of("payments", payments);
    }
}
