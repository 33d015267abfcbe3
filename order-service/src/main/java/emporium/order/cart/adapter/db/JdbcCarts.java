package emporium.order.cart.adapter.db;

import emporium.order.cart.application.Carts;
import emporium.order.cart.domain.Cart;
import emporium.order.cart.domain.CartItem;
import emporium.order.domain.Owner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** A cart is one row; its version tells whether somebody else has changed it. */
@Repository
class JdbcCarts implements Carts {

    private static final Duration LIFETIME = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JdbcCarts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Cart find(Owner owner) {
        return find(owner, "select * from carts where owner = :owner");
    }

    @Override
    public Cart lock(Owner owner) {
        return find(owner, "select * from carts where owner = :owner for update");
    }

    private Cart find(Owner owner, String sql) {
        return jdbc.sql(sql)
                .param("owner", owner.key())
                .query(this::cart)
                .optional()
                .orElseGet(() -> Cart.empty(owner, 0));
    }

    @Override
    public boolean save(Cart cart) {
        return jdbc.sql(
                                """
                                insert into carts (owner, version, items, coupon, expires_at)
                                values (:owner, :version + 1, cast(:items as jsonb), :coupon,
                                        :expiresAt)
                                on conflict (owner) do update
                                set version = excluded.version, items = excluded.items,
                                    coupon = excluded.coupon, expires_at = excluded.expires_at
                                where carts.version = :version
                                """)
                        .param("owner", cart.owner().key())
                        .param("version", cart.version())
                        .param("items", json.writeValueAsString(cart.items()))
                        .param("coupon", cart.coupon().orElse(null))
                        .param("expiresAt", time(clock.instant().plus(LIFETIME)))
                        .update()
                == 1;
    }

    @Override
    public void delete(Owner owner) {
        jdbc.sql("delete from carts where owner = :owner").param("owner", owner.key()).update();
    }

    @Override
    public int deleteExpired(Instant now, int limit) {
        return jdbc.sql(
                        """
                        delete from carts where owner in (
                            select owner from carts where expires_at <= :now
                            order by expires_at limit :limit for update skip locked)
                        """)
                .param("now", time(now))
                .param("limit", limit)
                .update();
    }

    @Override
    public void remove(List<Bought> bought) {
        var left = new HashMap<Owner, Cart>();
        lockAll(bought).forEach(cart -> left.put(cart.owner(), cart));
        bought.forEach(b -> left.computeIfPresent(b.owner(), (_, c) -> c.without(b.lines())));
        var carts = List.copyOf(left.values());
        jdbc.sql(
                        """
                        update carts c
                        set version = c.version + 1, items = cast(n.items as jsonb),
                            coupon = n.coupon
                        from unnest(:owners, :items, :coupons) as n (owner, items, coupon)
                        where c.owner = n.owner
                        """)
                .param("owners", carts.stream().map(c -> c.owner().key()).toArray(String[]::new))
                .param(
                        "items",
                        carts.stream()
                                .map(c -> json.writeValueAsString(c.items()))
                                .toArray(String[]::new))
                .param(
                        "coupons",
                        carts.stream().map(c -> c.coupon().orElse(null)).toArray(String[]::new))
                .update();
    }

    private List<Cart> lockAll(List<Bought> bought) {
        return jdbc.sql("select * from carts where owner = any(:owners) order by owner for update")
                .param(
                        "owners",
                        bought.stream().map(b -> b.owner().key()).distinct().toArray(String[]::new))
                .query(this::cart)
                .list();
    }

    /** An expired one is empty already, whether or not it has been swept. */
    private Cart cart(ResultSet row, int number) throws SQLException {
        var owner = Owner.ofKey(row.getString("owner"));
        var version = row.getInt("version");
        var expiresAt = row.getObject("expires_at", OffsetDateTime.class).toInstant();
        if (!clock.instant().isBefore(expiresAt)) {
            return Cart.empty(owner, version);
        }
        var items = List.of(json.readValue(row.getString("items"), CartItem[].class));
        return new Cart(owner, version, items, Optional.ofNullable(row.getString("coupon")));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
