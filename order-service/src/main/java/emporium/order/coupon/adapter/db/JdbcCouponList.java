package emporium.order.coupon.adapter.db;

import emporium.order.coupon.application.CouponList;
import emporium.order.coupon.domain.Coupon;
import emporium.order.coupon.domain.CouponException;
import emporium.order.coupon.domain.Discount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCouponList implements CouponList {

    private final JdbcClient jdbc;

    JdbcCouponList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Entry> page(String prefix, String after, int size) {
        return jdbc.sql(
                        """
                        select * from coupons
                        where code > :after and starts_with(code, upper(:prefix))
                        order by code
                        limit :size
                        """)
                .param("after", after)
                .param("prefix", prefix)
                .param("size", size)
                .query(JdbcCouponList::entry)
                .list();
    }

    @Override
    public Entry find(String code) {
        return jdbc.sql("select * from coupons where code = :code")
                .param("code", code)
                .query(JdbcCouponList::entry)
                .optional()
                .orElseThrow(() -> new CouponException.NotFound(code));
    }

    @Override
    public void add(Coupon coupon) {
        try {
            terms(
                            coupon,
                            """
                            insert into coupons (code, percent, amount, minimum, currency, uses_limit,
                                                 uses_per_shopper, valid_from, valid_to)
                            values (:code, :percent, :amount, :minimum, :currency, :limit,
                                    :limitPerShopper, :from, :to)
                            """)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new CouponException.CodeTaken(coupon.code());
        }
    }

    @Override
    public void change(Coupon coupon, long version) {
        var changed =
                terms(
                                coupon,
                                """
                                update coupons
                                set percent = :percent, amount = :amount, minimum = :minimum,
                                    currency = :currency, uses_limit = :limit,
                                    uses_per_shopper = :limitPerShopper, valid_from = :from,
                                    valid_to = :to, version = version + 1
                                where code = :code and version = :version
                                  and (cast(:limit as int) is null or uses <= :limit)
                                """)
                        .param("version", version)
                        .update();
        if (changed == 0) {
            var there = seen(coupon.code(), version);
            throw new CouponException.UsedMoreOften(coupon.code(), there.uses());
        }
    }

    @Override
    public void remove(String code, long version) {
        var removed =
                jdbc.sql(
                                """
                                delete from coupons
                                where code = :code and version = :version and uses = 0
                                """)
                        .param("code", code)
                        .param("version", version)
                        .update();
        if (removed == 0) {
            seen(code, version);
            throw new CouponException.InUse(code);
        }
    }

    private Entry seen(String code, long version) {
        var there = find(code);
        if (there.version() != version) {
            throw new CouponException.Outdated(code);
        }
        return there;
    }

    private JdbcClient.StatementSpec terms(Coupon coupon, String sql) {
        var discount = coupon.discount();
        return jdbc.sql(sql)
                .param("code", coupon.code())
                .param("percent", discount instanceof Discount.Percent(var p) ? p : null)
                .param("amount", discount instanceof Discount.Amount(var a) ? a.minor() : null)
                .param("minimum", coupon.minimum().minor())
                .param("currency", coupon.minimum().currency().getCurrencyCode())
                .param("limit", coupon.limit().orElse(null))
                .param("limitPerShopper", coupon.limitPerShopper().orElse(null))
                .param("from", coupon.validFrom().atOffset(ZoneOffset.UTC))
                .param("to", coupon.validTo().atOffset(ZoneOffset.UTC));
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(CouponRow.coupon(row, number), row.getInt("uses"), row.getLong("version"));
    }
}
