package emporium.order.coupon.adapter.db;

import emporium.order.coupon.domain.Coupon;
import emporium.order.coupon.domain.Discount;
import emporium.order.domain.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.Optional;

final class CouponRow {

    private CouponRow() {}

    static Coupon coupon(ResultSet row, int number) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        var percent = row.getBigDecimal("percent");
        return new Coupon(
                row.getString("code"),
                percent != null
                        ? new Discount.Percent(percent)
                        : new Discount.Amount(new Money(row.getLong("amount"), currency)),
                new Money(row.getLong("minimum"), currency),
                limit(row, "uses_limit"),
                limit(row, "uses_per_shopper"),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                row.getObject("valid_to", OffsetDateTime.class).toInstant());
    }

    private static Optional<Integer> limit(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class));
    }
}
