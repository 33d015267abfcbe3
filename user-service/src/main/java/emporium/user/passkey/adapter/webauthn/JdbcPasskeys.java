package emporium.user.passkey.adapter.webauthn;

import emporium.user.domain.AccountException;
import emporium.user.domain.AccountId;
import emporium.user.passkey.application.Passkey;
import emporium.user.passkey.application.Passkeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcPasskeys implements Passkeys {

    private final JdbcClient jdbc;

    JdbcPasskeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Passkey> of(AccountId owner) {
        return jdbc.sql("select * from passkey where account_id = :owner order by id")
                .param("owner", owner.value())
                .query(JdbcPasskeys::passkey)
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void makeRoom(AccountId owner) {
        var locked =
                jdbc.sql("select id from account where id = :owner for update")
                        .param("owner", owner.value())
                        .query(UUID.class)
                        .optional();
        if (locked.isEmpty()) {
            throw new AccountException.NotFound();
        }
        if (of(owner).size() >= MAX) {
            throw new AccountException.TooManyPasskeys();
        }
    }

    @Override
    public boolean remove(AccountId owner, UUID id) {
        return jdbc.sql("delete from passkey where id = :id and account_id = :owner")
                        .param("id", id)
                        .param("owner", owner.value())
                        .update()
                == 1;
    }

    @Override
    @Transactional
    public void removeAll(AccountId owner) {
        jdbc.sql("delete from passkey where account_id = :owner")
                .param("owner", owner.value())
                .update();
        jdbc.sql("delete from passkey_challenge where account_id = :owner")
                .param("owner", owner.value())
                .update();
    }

    private static Passkey passkey(ResultSet row, int number) throws SQLException {
        return new Passkey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("origin"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
