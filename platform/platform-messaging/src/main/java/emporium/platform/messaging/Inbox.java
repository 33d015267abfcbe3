package emporium.platform.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which messages a consumer has already taken. */
final class Inbox {

    private static final int CLEANED_AT_ONCE = 10_000;

    private final JdbcTemplate jdbc;

    Inbox(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Remembers all, and answers which of them are new. */
    Set<UUID> remember(String consumer, Collection<UUID> ids) {
        return jdbc.query(
                """
                insert into inbox (consumer, message_id)
                select ?, * from unnest(?::uuid[])
                on conflict do nothing
                returning message_id
                """,
                statement -> {
                    statement.setString(1, consumer);
                    statement.setArray(
                            2, statement.getConnection().createArrayOf("uuid", ids.toArray()));
                },
                result -> {
                    Set<UUID> fresh = HashSet.newHashSet(ids.size());
                    while (result.next()) {
                        fresh.add(result.getObject(1, UUID.class));
                    }
                    return fresh;
                });
    }

    /**
     * In portions, so that no transaction gets long. What lies among the dead letters, and may come
     * again when somebody sends it, is not forgotten.
     */
    void forget(Duration retention) {
        int gone;
        do {
            gone =
                    jdbc.update(
                            """
                            delete from inbox
                            where ctid = any(array(
                                select ctid from inbox
                                where received_at < now() - ? * interval '1 second'
                                  and not exists (
                                    select from dead_letter letter
                                    where letter.message_id = inbox.message_id
                                      and coalesce(letter.closed_at, now())
                                          > now() - ? * interval '1 second')
                                limit ?))
                            """,
                            retention.toSeconds(),
                            retention.toSeconds(),
                            CLEANED_AT_ONCE);
        } while (gone == CLEANED_AT_ONCE);
    }
}
