package emporium.user.wishlist.adapter.db;

import emporium.user.domain.AccountException;
import emporium.user.domain.AccountId;
import emporium.user.wishlist.application.Wishlist;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcWishlist implements Wishlist {

    private final JdbcClient jdbc;

    JdbcWishlist(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Wish> of(AccountId owner) {
        return jdbc.sql(
                        """
                        select product_id, added_at from wishlist_item
                        where account_id = :owner
                        order by added_at desc, product_id
                        """)
                .param("owner", owner.value())
                .query((row, _) ->
                        new Wish(
                                row.getObject("product_id", UUID.class),
                                row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The account's row is the lock under which its list grows. */
    @Override
    @Transactional
    public void add(AccountId owner, UUID productId, Instant now) {
        var locked =
                jdbc.sql("select id from account where id = :owner for update")
                        .param("owner", owner.value())
                        .query(UUID.class)
                        .optional();
        if (locked.isEmpty()) {
            throw new AccountException.NotFound();
        }
        jdbc.sql(
                        """
                        insert into wishlist_item (account_id, product_id, added_at)
                        values (:owner, :product, :now)
                        on conflict do nothing
                        """)
                .param("owner", owner.value())
                .param("product", productId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (of(owner).size() > MAX) {
            throw new AccountException.TooManyWishes();
        }
    }

    @Override
    public void remove(AccountId owner, UUID productId) {
        jdbc.sql(
                        """
                        delete from wishlist_item
                        where account_id = :owner and product_id = :product
                        """)
                .param("owner", owner.value())
                .param("product", productId)
                .update();
    }
}
