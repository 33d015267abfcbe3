package emporium.catalog.privacy.adapter.db;

import emporium.catalog.privacy.application.PersonalData;
import emporium.catalog.privacy.application.Traces;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTraces implements Traces, PersonalData {

    private final JdbcClient jdbc;

    JdbcTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reviews stay, as nobody's: others decide by them what to buy. */
    @Override
    public Collection<UUID> forget(Collection<UUID> users, Instant now) {
        var ids = users.stream().map(UUID::toString).toArray(String[]::new);
        jdbc.sql("update review set customer_id = null, author = '' where customer_id = any (:ids)")
                .param("ids", ids)
                .update();
        jdbc.sql("update sale set customer_id = null where customer_id = any (:ids)")
                .param("ids", ids)
                .update();
        return users;
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> of(String userId) {
        var reviews =
                jdbc.sql(
                                """
                                select id, product_id as "productId", author, rating, title,
                                       body as text, cast(written_at as text) as "writtenAt",
                                       cast(changed_at as text) as "changedAt"
                                from review where customer_id = :id order by id
                                """)
                        .param("id", userId)
                        .query()
                        .listOfRows();
        var bought =
                jdbc.sql(
                                """
                                select order_id as "orderId", product_id as "productId"
                                from sale join sale_line using (order_id)
                                where customer_id = :id order by order_id, product_id
                                """)
                        .param("id", userId)
                        .query()
                        .listOfRows();
        return Map.of("reviews", reviews, "purchases", bought);
    }
}
