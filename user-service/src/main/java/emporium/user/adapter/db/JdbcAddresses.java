package emporium.user.adapter.db;

import emporium.user.application.Addresses;
import emporium.user.domain.AccountException;
import emporium.user.domain.AccountId;
import emporium.user.domain.Address;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcAddresses implements Addresses {

    private final JdbcClient jdbc;

    JdbcAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Address> of(AccountId owner) {
        return jdbc.sql("select * from address where account_id = :owner order by id")
                .param("owner", owner.value())
                .query(JdbcAddresses::address)
                .list();
    }

    @Override
    public Optional<Address> find(AccountId owner, UUID id) {
        return jdbc.sql("select * from address where id = :id and account_id = :owner")
                .param("id", id)
                .param("owner", owner.value())
                .query(JdbcAddresses::address)
                .optional();
    }

    /** The account's row is locked while it is counted, so that two at once are counted both. */
    @Override
    @Transactional
    public void add(AccountId owner, Address address) {
        var owners =
                jdbc.sql("select id from account where id = :owner for update")
                        .param("owner", owner.value())
                        .query(UUID.class)
                        .list();
        if (owners.isEmpty()) {
            throw new AccountException.NotFound();
        }
        if (of(owner).size() >= MAX_PER_ACCOUNT) {
            throw new AccountException.TooManyAddresses();
        }
        bind(
                        address,
                        owner,
                        """
                        insert into address (
                            id, account_id, name, line1, line2, city, postal_code, country, version)
                        values (
                            :id, :owner, :name, :line1, :line2, :city, :postalCode, :country, 1)
                        """)
                .update();
    }

    @Override
    @Transactional
    public Optional<Address> replace(AccountId owner, Address address, Optional<Long> version) {
        var replaced =
                bind(
                                address,
                                owner,
                                """
                                update address
                                set name = :name, line1 = :line1, line2 = :line2, city = :city,
                                    postal_code = :postalCode, country = :country,
                                    version = version + 1
                                where id = :id and account_id = :owner
                                    and (:version::bigint is null or version = :version)
                                """)
                        .param("version", version.orElse(null))
                        .update();
        var found = find(owner, address.id());
        if (replaced == 0 && found.isPresent()) {
            throw new AccountException.Outdated();
        }
        return found;
    }

    @Override
    public boolean remove(AccountId owner, UUID id) {
        return jdbc.sql("delete from address where id = :id and account_id = :owner")
                        .param("id", id)
                        .param("owner", owner.value())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec bind(Address address, AccountId owner, String sql) {
        return jdbc.sql(sql)
                .param("id", address.id())
                .param("owner", owner.value())
                .param("name", address.name())
                .param("line1", address.line1())
                .param("line2", address.line2())
                .param("city", address.city())
                .param("postalCode", address.postalCode())
                .param("country", address.country());
    }

    private static Address address(ResultSet row, int number) throws SQLException {
        return new Address(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("line1"),
                row.getString("line2"),
                row.getString("city"),
                row.getString("postal_code"),
                row.getString("country"),
                row.getLong("version"));
    }
}
