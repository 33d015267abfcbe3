package emporium.payment.adapter.db;

import emporium.platform.retention.Oldest;
import emporium.platform.retention.Retention;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class WebhookRetention {

    /** Long after the last repetition could come. */
    private static final Duration KEEP = Duration.ofDays(30);

    private static final Duration LEAST = Duration.ofDays(7);

    @Bean
    Retention oldWebhookEvents(JdbcClient jdbc) {
        return new Retention(
                "webhook-events",
                KEEP,
                LEAST,
                (before, most) -> forget(jdbc, before, most),
                new Oldest(jdbc, "select min(received_at) from webhook_events"));
    }

    private static int forget(JdbcClient jdbc, Instant before, int most) {
        return jdbc.sql(
                        """
                        delete from webhook_events where event_id = any(array(
                            select event_id from webhook_events
                            where received_at < :before limit :most for update skip locked))
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }
}
