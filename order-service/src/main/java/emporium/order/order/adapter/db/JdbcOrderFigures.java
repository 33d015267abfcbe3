package emporium.order.order.adapter.db;

import static emporium.order.order.adapter.db.OrderRows.time;

import emporium.order.domain.Money;
import emporium.order.order.application.desk.OrderFigures;
import emporium.order.order.domain.Order;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOrderFigures implements OrderFigures {

    /** Few orders wait for anything, and these have an index of their own. */
    private static final String STUCK =
            """
            from orders
            where due_at is not null
              and (repeats >= :repeats or due_at < :overdue
                   or status in ('PENDING', 'RESERVED', 'AUTHORIZED') and placed_at < :placed)
            """;

    private final JdbcClient jdbc;
    private final OrderRows rows;

    JdbcOrderFigures(JdbcClient jdbc, OrderRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public List<Sum> perDay(Instant since, ZoneId zone) {
        return jdbc.sql(
                        """
                        select cast(placed_at at time zone :zone as date) as day, status, currency,
                               count(*) as orders, sum(total) as total, sum(refunded) as refunded
                        from orders
                        where id > :first and placed_at >= :since
                        group by day, status, currency
                        """)
                .param("zone", zone.getId())
                .param("first", OrderTimes.before(since))
                .param("since", time(since))
                .query(JdbcOrderFigures::sum)
                .list();
    }

    @Override
    public List<Order> stuck(Stuck stuck, int limit) {
        return about(stuck, "select * " + STUCK + " order by placed_at, id limit :limit")
                .param("limit", limit)
                .query(rows)
                .list();
    }

    @Override
    public int countStuck(Stuck stuck) {
        return about(stuck, "select count(*) " + STUCK).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec about(Stuck stuck, String sql) {
        return jdbc.sql(sql)
                .param("repeats", stuck.repeats())
                .param("overdue", time(stuck.overdue()))
                .param("placed", time(stuck.placed()));
    }

    private static Sum sum(ResultSet row, int number) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        return new Sum(
                row.getObject("day", LocalDate.class),
                row.getString("status"),
                row.getInt("orders"),
                new Money(row.getLong("total"), currency),
                new Money(row.getLong("refunded"), currency));
    }
}
