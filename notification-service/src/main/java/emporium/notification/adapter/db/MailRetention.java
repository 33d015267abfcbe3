package emporium.notification.adapter.db;

import static java.time.ZoneOffset.UTC;

import emporium.platform.retention.Oldest;
import emporium.platform.retention.Retention;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets people first, and much later that something was sent. */
@Configuration(proxyBeanMethods = false)
class MailRetention {

    /** As long as somebody asks what a mail said. */
    private static final Duration LETTERS = Duration.ofDays(30);

    /** Until then none is sent again, whatever comes again. */
    private static final Duration MAILS = Duration.ofDays(400);

    /** As long as the broker could say again what a mail is owed for, and a day. */
    private static final Duration LEAST = Duration.ofDays(8);

    private final JdbcClient jdbc;

    MailRetention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was written to whom. */
    @Bean
    Retention oldLetters() {
        return retention(
                "letters",
                LETTERS,
                Duration.ofDays(1),
                "update mails set letter = null",
                "letter is not null");
    }

    @Bean
    Retention oldMails() {
        return retention("mails", MAILS, LEAST, "delete from mails", "true");
    }

    private Retention retention(
            String kind, Duration keep, Duration least, String action, String condition) {
        return new Retention(
                kind,
                keep,
                least,
                (before, most) -> take(action, condition, before, most),
                new Oldest(
                        jdbc,
                        """
                        select ended_at from mails
                        where state <> 'WAITING' and %s order by ended_at limit 1
                        """
                                .formatted(condition)));
    }

    private int take(String action, String condition, Instant before, int most) {
        return jdbc.sql(
                        """
                        %s
                        where (order_id, kind, about) in (
                            select order_id, kind, about
                            from mails
                            where state <> 'WAITING' and ended_at < :before and %s
                            order by ended_at
                            limit :most
                            for update skip locked)
                        """
                                .formatted(action, condition))
                .param("before", before.atOffset(UTC))
                .param("most", most)
                .update();
    }
}
