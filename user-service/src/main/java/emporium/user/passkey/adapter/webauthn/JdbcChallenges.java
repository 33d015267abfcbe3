package emporium.user.passkey.adapter.webauthn;

import emporium.user.domain.AccountId;
import emporium.user.passkey.application.Challenges;
import emporium.user.passkey.application.Origin;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcChallenges implements Challenges {

    private final JdbcClient jdbc;

    JdbcChallenges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(
            String challenge, Optional<AccountId> account, Origin origin, Instant expiresAt) {
        jdbc.sql(
                        """
                        insert into passkey_challenge (challenge, account_id, origin, expires_at)
                        values (:challenge, :account, :origin, :until)
                        """)
                .param("challenge", challenge)
                .param("account", account.map(AccountId::value).orElse(null))
                .param("origin", origin.value())
                .param("until", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Who deletes the row has used it; nobody else does. */
    @Override
    public Optional<Origin> use(String challenge, Optional<AccountId> account, Instant now) {
        return jdbc.sql(
                        """
                        delete from passkey_challenge
                        where challenge = :challenge and expires_at > :now
                            and account_id is not distinct from :account::uuid
                        returning origin
                        """)
                .param("challenge", challenge)
                .param("account", account.map(AccountId::value).orElse(null))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional()
                .flatMap(Origin::of);
    }

    @Override
    public int forgetExpired(Instant now) {
        return jdbc.sql("delete from passkey_challenge where expires_at < :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
