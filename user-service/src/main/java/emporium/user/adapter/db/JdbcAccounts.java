package emporium.user.adapter.db;

import emporium.user.application.AccountEvents;
import emporium.user.application.Accounts;
import emporium.user.domain.Account;
import emporium.user.domain.AccountChange;
import emporium.user.domain.AccountException;
import emporium.user.domain.AccountId;
import emporium.user.domain.Email;
import emporium.user.domain.PasswordHash;
import emporium.user.domain.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcAccounts implements Accounts {

    static final String COLUMNS =
            "id, email, email_verified_at, name, password_hash, roles, version, registered_at";

    private final JdbcClient jdbc;
    private final AccountEvents events;

    JdbcAccounts(JdbcClient jdbc, AccountEvents events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    @Transactional
    public void add(AccountChange registered) {
        var account = registered.account();
        var added =
                jdbc.sql(
                                """
                                insert into account (
                                    id, email, email_verified_at, name, password_hash, roles,
                                    version, registered_at)
                                values (
                                    :id, :email, :verifiedAt, :name, :password, :roles, 1, :at)
                                on conflict (email) do nothing
                                """)
                        .param("id", account.id().value())
                        .param("email", account.email().value())
                        .param("verifiedAt", verifiedAt(account))
                        .param("name", account.name())
                        .param("password", account.password().encoded())
                        .param("roles", roles(account))
                        .param("at", account.registeredAt().atOffset(ZoneOffset.UTC))
                        .update();
        if (added == 0) {
            throw new AccountException.EmailTaken();
        }
        events.publish(registered.event());
    }

    @Override
    @Transactional
    public Account save(AccountChange change) {
        var account = change.account();
        try {
            var saved =
                    jdbc.sql(
                                    """
                                    update account
                                    set email = :email, email_verified_at = :verifiedAt,
                                        name = :name, password_hash = :password, roles = :roles, version = version + 1
                                    where id = :id and version = :version
                                    """)
                            .param("email", account.email().value())
                            .param("verifiedAt", verifiedAt(account))
                            .param("name", account.name())
                            .param("password", account.password().encoded())
                            .param("roles", roles(account))
                            .param("id", account.id().value())
                            .param("version", account.version())
                            .update();
            if (saved == 0) {
                throw new AccountException.Outdated();
            }
        } catch (DuplicateKeyException taken) {
            throw new AccountException.EmailTaken();
        }
        events.publish(change.event());
        return find(account.id()).orElseThrow(AccountException.NotFound::new);
    }

    @Override
    @Transactional
    public void erase(AccountChange erased) {
        var gone =
                jdbc.sql("delete from account where id = :id")
                        .param("id", erased.account().id().value())
                        .update();
        if (gone == 0) {
            throw new AccountException.NotFound();
        }
        events.publish(erased.event());
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return jdbc.sql("select " + COLUMNS + " from account where id = :id")
                .param("id", id.value())
                .query(JdbcAccounts::account)
                .optional();
    }

    @Override
    public Optional<Account> find(Email email) {
        return jdbc.sql("select " + COLUMNS + " from account where email = :email")
                .param("email", email.value())
                .query(JdbcAccounts::account)
                .optional();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int countAdmins() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('account_admin'))").query().singleRow();
        return jdbc.sql("select count(*) from account where 'ADMIN' = any (roles)")
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean isEmpty() {
        return !jdbc.sql("select exists (select from account)").query(Boolean.class).single();
    }

    private static @Nullable OffsetDateTime verifiedAt(Account account) {
        return account.verifiedAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private static String[] roles(Account account) {
        return account.roles().stream().map(Role::name).sorted().toArray(String[]::new);
    }

    static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                new Email(row.getString("email")),
                Optional.ofNullable(row.getObject("email_verified_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getString("name"),
                new PasswordHash(row.getString("password_hash")),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getLong("version"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant());
    }
}
