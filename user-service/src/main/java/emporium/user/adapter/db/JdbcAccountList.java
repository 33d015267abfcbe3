package emporium.user.adapter.db;

import emporium.user.application.AccountList;
import emporium.user.domain.Account;
import emporium.user.domain.AccountId;
import emporium.user.domain.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ids are made in the order of time: the primary key is the order of the list. */
@Repository
class JdbcAccountList implements AccountList {

    private static final UUID BEHIND_ALL = new UUID(-1, -1);

    private final JdbcClient jdbc;

    JdbcAccountList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Account> page(Optional<Role> role, Optional<AccountId> after, int size) {
        return jdbc.sql(
                        "select "
                                + JdbcAccounts.COLUMNS
                                + """
                                 from account
                                where id < :after and roles @> cast(:roles as text[])
                                order by id desc
                                limit :size
                                """)
                .param("after", after.map(AccountId::value).orElse(BEHIND_ALL))
                .param("roles", role.stream().map(Role::name).toArray(String[]::new))
                .param("size", size)
                .query(JdbcAccounts::account)
                .list();
    }
}
