package emporium.user.adapter.oauth.grants;

import emporium.user.application.AccountEvents;
import emporium.user.application.SignIns;
import emporium.user.domain.AccountEvent;
import emporium.user.domain.AccountId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Sign-ins as their owner sees them. */
@Repository
class GrantedSignIns implements SignIns {

    private final JdbcClient jdbc;
    private final AccountEvents events;
    private final Clock clock;

    GrantedSignIns(JdbcClient jdbc, AccountEvents events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Living> living(AccountId id) {
        return jdbc.sql(
                        """
                        select client_id, created_at from token_grant
                        where account_id = :account and not revoked and expires_at > now()
                        order by created_at
                        """)
                .param("account", id.value())
                .query((row, _) ->
                        new Living(
                                row.getString("client_id"),
                                row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    @Transactional
    public void endAll(AccountId id) {
        jdbc.sql(
                        """
                        update token_grant set revoked = true, version = version + 1
                        where account_id = :account and not revoked
                        """)
                .param("account", id.value())
                .update();
        events.publish(new AccountEvent.SignedOut(id, clock.instant()));
    }
}
