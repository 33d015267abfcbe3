package emporium.order.order.adapter.db;

import static emporium.order.order.adapter.db.OrderRows.time;

import emporium.order.order.application.desk.OrderQuery;
import emporium.order.order.domain.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds orders, newest first. The conditions are put together as they are needed: each statement
 * that comes of it has its index.
 */
@Component
class OrderSearch {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final UUID NEWEST = new UUID(-1, -1);

    private final JdbcClient jdbc;
    private final OrderRows rows;

    OrderSearch(JdbcClient jdbc, OrderRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    List<Order> find(OrderQuery query, int size) {
        var conditions = new ArrayList<>(List.of("id < :after"));
        var values = new HashMap<String, Object>(Map.of("after", query.after().orElse(NEWEST)));
        query.sought()
                .ifPresent(sought -> {
                    conditions.add(condition(sought));
                    values.put("sought", value(sought));
                });
        query.status()
                .ifPresent(status -> {
                    conditions.add("status = :status");
                    values.put("status", status);
                });
        query.from()
                .ifPresent(from -> {
                    conditions.add("id > :first and placed_at >= :from");
                    values.put("first", OrderTimes.before(from));
                    values.put("from", time(from));
                });
        query.before()
                .ifPresent(before -> {
                    conditions.add("id < :last and placed_at < :before");
                    values.put("last", OrderTimes.after(before));
                    values.put("before", time(before));
                });
        var sql =
                "select * from all_orders where %s order by id desc limit :size"
                        .formatted(String.join(" and ", conditions));
        return jdbc.sql(sql).params(values).param("size", size).query(rows).list();
    }

    private static String condition(String sought) {
        if (isId(sought)) {
            return "id = :sought";
        }
        return sought.contains("@") ? "lower(customer ->> 'email') = :sought" : "number = :sought";
    }

    private static Object value(String sought) {
        if (isId(sought)) {
            return UUID.fromString(sought);
        }
        return sought.contains("@")
                ? sought.toLowerCase(Locale.ROOT)
                : sought.toUpperCase(Locale.ROOT);
    }

    private static boolean isId(String sought) {
        return ID.matcher(sought).matches();
    }
}
