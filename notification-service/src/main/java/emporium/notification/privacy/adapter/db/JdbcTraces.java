package emporium.notification.privacy.adapter.db;

import emporium.notification.privacy.application.PersonalData;
import emporium.notification.privacy.application.Traces;
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
class JdbcTraces implements Traces, PersonalData {

    private final JdbcClient jdbc;

    JdbcTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * That something was sent stays known, and to whom is not; what was not sent yet is not sent.
     */
    @Override
    public Collection<UUID> forget(Collection<UUID> users, Instant now) {
        jdbc.sql(
                        """
                        update mails
                        set letter = null, user_id = null,
                            last_error = case state when 'WAITING' then 'erased' else last_error end,
                            ended_at = coalesce(ended_at, :now),
                            state = case state when 'WAITING' then 'UNDELIVERABLE' else state end
                        where user_id = any (:ids)
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", users.toArray(UUID[]::new))
                .update();
        return users;
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> of(String userId) {
        var mails =
                jdbc.sql(
                                """
                                select lower(kind) as kind, order_id as "about", lower(state) as state,
                                       cast(created_at as text) as "createdAt",
                                       cast(ended_at as text) as "endedAt",
                                       letter ->> 'recipient' as recipient, letter ->> 'name' as name,
                                       letter ->> 'language' as language
                                from mails where user_id = :id order by created_at
                                """)
                        .param("id", UUID.fromString(userId))
                        .query()
                        .listOfRows();
        return Map.of("mails", mails);
    }
}
