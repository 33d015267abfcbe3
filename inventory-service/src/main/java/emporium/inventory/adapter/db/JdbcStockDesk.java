package emporium.inventory.adapter.db;

import emporium.inventory.application.StockDesk;
import emporium.inventory.application.StockViews;
import emporium.inventory.domain.OrderId;
import emporium.inventory.domain.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStockDesk implements StockDesk {

    private final JdbcClient jdbc;
    private final StockViews stock;

    JdbcStockDesk(JdbcClient jdbc, StockViews stock) {
        this.jdbc = jdbc;
        this.stock = stock;
    }

    private record Scarce(String sku, int out, int all) {}

    /** Reads every shelf: an index on what changes with every order would cost more. */
    @Override
    public Alerts alerts(long atMost, int size) {
        var scarce =
                jdbc.sql(
                                """
                                select sku, count(*) filter (where available <= 0) over () as out,
                                       count(*) over () as all_of_them
                                from (select sku, sum(on_hand - reserved) as available
                                      from stock group by sku) as levels
                                where available <= :atMost
                                order by available, sku
                                limit :size
                                """)
                        .param("atMost", atMost)
                        .param("size", size)
                        .query((row, _) ->
                                new Scarce(row.getString(1), row.getInt(2), row.getInt(3)))
                        .list();
        if (scarce.isEmpty()) {
            return new Alerts(0, 0, List.of());
        }
        var levels =
                stock.levels(scarce.stream().map(one -> new Sku(one.sku())).toList()).stream()
                        .sorted(
                                Comparator.comparingLong(StockViews.Level::available)
                                        .thenComparing(level -> level.sku().value()))
                        .toList();
        var any = scarce.getFirst();
        return new Alerts(any.out(), any.all() - any.out(), levels);
    }

    @Override
    public Optional<Reservation> reservation(OrderId order) {
        return jdbc.sql("select * from holdings where order_id = :order")
                .param("order", order.value())
                .query((row, _) ->
                        new Reservation(
                                row.getObject("order_id", UUID.class),
                                row.getString("state"),
                                instant(row, "expires_at"),
                                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                                lines(order)))
                .optional();
    }

    private List<Line> lines(OrderId order) {
        return jdbc.sql(
                        """
                        select sku, warehouse, quantity, state
                        from reservations
                        where order_id = :order
                        order by sku, warehouse
                        """)
                .param("order", order.value())
                .query((row, _) ->
                        new Line(
                                row.getString("sku"),
                                row.getString("warehouse"),
                                row.getLong("quantity"),
                                row.getString("state")))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
