package emporium.order.order.adapter.db;

import emporium.order.domain.Owner;
import emporium.order.order.application.OrderViews;
import emporium.order.order.application.TimelineEntry;
import emporium.order.order.application.desk.OrderQuery;
import emporium.order.order.domain.Order;
import emporium.order.order.domain.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOrderViews implements OrderViews {

    private static final UUID NEWEST = new UUID(-1, -1);

    private final JdbcClient jdbc;
    private final OrderRows rows;
    private final OrderSearch search;

    JdbcOrderViews(JdbcClient jdbc, OrderRows rows, OrderSearch search) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.search = search;
    }

    @Override
    public Optional<Order> find(OrderId id, Owner owner) {
        return jdbc.sql("select * from all_orders where id = :id and owner = :owner")
                .param("id", id.value())
                .param("owner", owner.key())
                .query(rows)
                .optional();
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return jdbc.sql("select * from all_orders where id = :id")
                .param("id", id.value())
                .query(rows)
                .optional();
    }

    @Override
    public List<Order> ofOwner(Owner owner, Optional<UUID> after, int size) {
        return jdbc.sql(
                        """
                        select * from all_orders
                        where owner = :key and id < :after order by id desc limit :size
                        """)
                .param("key", owner.key())
                .param("after", after.orElse(NEWEST))
                .param("size", size)
                .query(rows)
                .list();
    }

    @Override
    public List<Order> find(OrderQuery query, int size) {
        return search.find(query, size);
    }

    @Override
    public List<TimelineEntry> timeline(OrderId id) {
        return jdbc.sql("select * from all_order_timeline where order_id = :id order by version")
                .param("id", id.value())
                .query(JdbcOrderViews::entry)
                .list();
    }

    @Override
    public List<TimelineEntry> news(Map<UUID, Integer> versions) {
        var known = List.copyOf(versions.entrySet());
        return jdbc.sql(
                        """
                        select t.*
                        from unnest(cast(:ids as uuid[]), cast(:versions as int[]))
                             as known (id, version)
                        join order_timeline t
                          on t.order_id = known.id and t.version > known.version
                        order by t.order_id, t.version
                        """)
                .param("ids", known.stream().map(e -> e.getKey().toString()).toArray(String[]::new))
                .param(
                        "versions",
                        known.stream().map(e -> e.getValue().toString()).toArray(String[]::new))
                .query(JdbcOrderViews::entry)
                .list();
    }

    private static TimelineEntry entry(ResultSet row, int number) throws SQLException {
        return new TimelineEntry(
                row.getObject("order_id", UUID.class),
                row.getInt("version"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("state"),
                row.getString("detail"));
    }
}
