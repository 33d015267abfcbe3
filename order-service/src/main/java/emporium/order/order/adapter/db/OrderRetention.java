package emporium.order.order.adapter.db;

import emporium.platform.retention.Oldest;
import emporium.platform.retention.Retention;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class OrderRetention {

    /** Somewhat longer than staff compare a month with that of the year before. */
    private static final Duration KEEP = Duration.ofDays(400);

    /**
     * Longer than the staff's figures go back: they are made of the orders that are not archived.
     */
    private static final Duration LEAST = Duration.ofDays(100);

    @Bean
    Retention oldOrders(OrderArchive archive, JdbcClient jdbc) {
        return new Retention(
                "orders",
                KEEP,
                LEAST,
                archive::take,
                new Oldest(jdbc, "select placed_at from orders order by id limit 1"));
    }
}
