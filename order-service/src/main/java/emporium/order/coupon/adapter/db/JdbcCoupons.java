package emporium.order.coupon.adapter.db;

import emporium.order.coupon.application.CouponUses;
import emporium.order.coupon.application.Coupons;
import emporium.order.coupon.domain.Coupon;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The row of a coupon is locked by each use: so the counting is exact. */
@Repository
class JdbcCoupons implements Coupons, CouponUses {

    private final JdbcClient jdbc;

    JdbcCoupons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Coupon> find(String code) {
        return jdbc.sql("select * from coupons where code = upper(:code)")
                .param("code", code)
                .query(CouponRow::coupon)
                .optional();
    }

    @Override
    public boolean isLeftFor(String code, String redeemer) {
        return jdbc.sql(
                        """
                        select (uses_limit is null or uses < uses_limit)
                           and (uses_per_shopper is null or uses_per_shopper >
                                (select count(*) from coupon_uses u
                                 where u.code = c.code and u.redeemer = :redeemer))
                        from coupons c where code = :code
                        """)
                .param("code", code)
                .param("redeemer", redeemer)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public boolean use(String code, String redeemer, UUID orderId) {
        var counted =
                jdbc.sql(
                                """
                                update coupons set uses = uses + 1
                                where code = :code and (uses_limit is null or uses < uses_limit)
                                """)
                        .param("code", code)
                        .update();
        if (counted == 0) {
            return false;
        }
        // A new statement: it sees the uses of whoever held the coupon's row before.
        return jdbc.sql(
                                """
                                insert into coupon_uses (order_id, code, redeemer)
                                select :orderId, code, :redeemer from coupons c
                                where code = :code
                                  and (uses_per_shopper is null or uses_per_shopper >
                                       (select count(*) from coupon_uses u
                                        where u.code = c.code and u.redeemer = :redeemer))
                                """)
                        .param("orderId", orderId)
                        .param("code", code)
                        .param("redeemer", redeemer)
                        .update()
                == 1;
    }

    /**
     * Coupon by coupon in the order of their codes, so that no two of these wait for each other.
     */
    @Override
    public void giveBack(Collection<UUID> orderIds) {
        var counted = new TreeMap<String, Integer>();
        jdbc.sql("delete from coupon_uses where order_id in (:orderIds) returning code")
                .param("orderIds", orderIds)
                .query(String.class)
                .list()
                .forEach(code -> counted.merge(code, 1, Integer::sum));
        counted.forEach((code, uses) ->
                jdbc.sql("update coupons set uses = uses - :uses where code = :code")
                        .param("uses", uses)
                        .param("code", code)
                        .update());
    }
}
