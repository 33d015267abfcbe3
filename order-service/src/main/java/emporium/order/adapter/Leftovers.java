package emporium.order.adapter;

import emporium.order.cart.application.Carts;
import emporium.order.order.application.desk.MessageLog;
import emporium.order.quote.application.Quotes;
import emporium.platform.retention.Oldest;
import emporium.platform.retention.Retention;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What shopping leaves behind. */
@Configuration(proxyBeanMethods = false)
class Leftovers {

    private static final Duration QUOTES = Duration.ofDays(7);

    /** Longer than a key is remembered: who repeats an order hears of it by its quote. */
    private static final Duration LEAST_QUOTES = Duration.ofDays(2);

    private static final Duration MESSAGES = Duration.ofDays(90);

    /** The audit looks for what was said within a day. */
    private static final Duration LEAST_MESSAGES = Duration.ofDays(2);

    private final JdbcClient jdbc;

    Leftovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    Retention expiredCarts(Carts carts) {
        return new Retention(
                "carts",
                Duration.ZERO,
                Duration.ZERO,
                carts::deleteExpired,
                new Oldest(jdbc, "select expires_at from carts order by expires_at limit 1"));
    }

    /** A used quote stays as long as its order may be asked for with it. */
    @Bean
    Retention expiredQuotes(Quotes quotes) {
        return new Retention(
                "quotes",
                QUOTES,
                LEAST_QUOTES,
                quotes::deleteExpired,
                new Oldest(jdbc, "select expires_at from quotes order by expires_at limit 1"));
    }

    /** As orders are numbered by time, the oldest is about the oldest order. */
    @Bean
    Retention oldMessages(MessageLog messages) {
        return new Retention(
                "messages",
                MESSAGES,
                LEAST_MESSAGES,
                messages::deleteBefore,
                new Oldest(
                        jdbc,
                        """
                        select at from order_messages order by order_id, position limit 1
                        """));
    }
}
