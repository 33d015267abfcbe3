package emporium.user.mailbox.adapter.db;

import emporium.user.domain.AccountId;
import emporium.user.domain.Email;
import emporium.user.mailbox.application.Proof;
import emporium.user.mailbox.application.Proofs;
import emporium.user.mailbox.application.Purpose;
import emporium.user.mailbox.application.Secret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProofs implements Proofs {

    private final JdbcClient jdbc;

    JdbcProofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Proof proof) {
        jdbc.sql(
                        """
                        insert into proof (id, account_id, purpose, email, expires_at)
                        values (:id, :account, :purpose, :email, :expiresAt)
                        """)
                .param("id", proof.id())
                .param("account", proof.account().value())
                .param("purpose", proof.purpose().name())
                .param("email", proof.email().value())
                .param("expiresAt", utc(proof.expiresAt()))
                .update();
    }

    @Override
    public boolean protect(UUID id, Secret secret, Instant now) {
        return jdbc.sql(
                                """
                                update proof set secret_hash = :hash
                                where id = :id and expires_at > :now
                                """)
                        .param("hash", secret.hash())
                        .param("id", id)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    @Override
    public Optional<Proof> find(Purpose purpose, Secret secret, Instant now) {
        return one("select * from proof", purpose, secret, now);
    }

    @Override
    public Optional<Proof> use(Purpose purpose, Secret secret, Instant now) {
        return one("delete from proof", purpose, secret, now);
    }

    private Optional<Proof> one(String action, Purpose purpose, Secret secret, Instant now) {
        var condition = " where secret_hash = :hash and purpose = :purpose and expires_at > :now";
        var answer = action.startsWith("delete") ? " returning *" : "";
        return jdbc.sql(action + condition + answer)
                .param("hash", secret.hash())
                .param("purpose", purpose.name())
                .param("now", utc(now))
                .query(JdbcProofs::proof)
                .optional();
    }

    @Override
    public void end(AccountId account, Purpose purpose) {
        jdbc.sql("delete from proof where account_id = :account and purpose = :purpose")
                .param("account", account.value())
                .param("purpose", purpose.name())
                .update();
    }

    @Override
    public int forgetExpired(Instant now) {
        return jdbc.sql("delete from proof where expires_at <= :now")
                .param("now", utc(now))
                .update();
    }

    private static Proof proof(ResultSet row, int number) throws SQLException {
        return new Proof(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                Purpose.valueOf(row.getString("purpose")),
                new Email(row.getString("email")),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
