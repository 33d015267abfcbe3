package emporium.storefront.session;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SignInTable {

    private final JdbcClient jdbc;

    SignInTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(String accessToken, Instant accessUntil, String refreshToken) {

        boolean isGoodAt(Instant moment) {
            return moment.isBefore(accessUntil);
        }

        @Override
        public String toString() {
            return "Row[until " + accessUntil + "]";
        }
    }

    void insert(UUID id, Tokens tokens, Instant now) {
        jdbc.sql(
                        """
                        insert into sign_in (
                            id, user_id, access_token, access_until, refresh_token, used_at)
                        values (:id, :user, :access, :until, :refresh, :now)
                        """)
                .param("id", id)
                .param("user", tokens.user())
                .param("access", tokens.access())
                .param("until", at(tokens.until(now)))
                .param("refresh", tokens.refresh())
                .param("now", at(now))
                .update();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql(
                        "select access_token, access_until, refresh_token from sign_in where id = ?")
                .param(id)
                .query((row, _) ->
                        new Row(
                                row.getString(1),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getString(3)))
                .optional();
    }

    /** Whether it falls to the caller to use up this refresh token, within the time. */
    boolean claimRefresh(UUID id, String refreshToken, Instant now, Duration time) {
        return jdbc.sql(
                                """
                                update sign_in set refreshing_until = :until
                                where id = :id and refresh_token = :refresh and refreshing_until < :now
                                """)
                        .param("until", at(now.plus(time)))
                        .param("id", id)
                        .param("refresh", refreshToken)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    void giveUpRefresh(UUID id) {
        jdbc.sql("update sign_in set refreshing_until = '-infinity' where id = ?")
                .param(id)
                .update();
    }

    void refreshed(UUID id, Tokens tokens, Instant now) {
        jdbc.sql(
                        """
                        update sign_in
                        set access_token = :access, access_until = :until, refresh_token = :refresh,
                            refreshing_until = '-infinity', used_at = :now
                        where id = :id
                        """)
                .param("id", id)
                .param("access", tokens.access())
                .param("until", at(tokens.until(now)))
                .param("refresh", tokens.refresh())
                .param("now", at(now))
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from sign_in where id = ?").param(id).update();
    }

    int deleteUnusedSince(Instant moment) {
        return jdbc.sql("delete from sign_in where used_at < ?").param(at(moment)).update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
