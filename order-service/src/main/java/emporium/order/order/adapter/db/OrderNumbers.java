package emporium.order.order.adapter.db;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers people can read out. The sequence is asked for a hundred at a time. */
@Component
class OrderNumbers {

    private static final int BLOCK = 100;

    private final JdbcClient jdbc;
    private long next;
    private long end;

    OrderNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    synchronized String next() {
        if (next == end) {
            next = jdbc.sql("select nextval('order_numbers')").query(Long.class).single();
            end = next + BLOCK;
        }
        return "EM-" + next++;
    }
}
