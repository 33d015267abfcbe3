package emporium.order.privacy.adapter.db;

import emporium.platform.retention.Oldest;
import emporium.platform.retention.Retention;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom archived orders were sold to: the books need it for a time, and nobody needs it longer. */
@Configuration(proxyBeanMethods = false)
class Recipients {

    /** What is left of a customer. */
    static final String NOBODY =
            "jsonb_build_object('email', 'erased@emporium.invalid', 'name', 'erased')";

    /** Of whose order something is left to forget; the index of what is old has it, too. */
    static final String KNOWN = "customer ->> 'email' <> 'erased@emporium.invalid'";

    /** What is left of an address: tax depends on the country. */
    static final String NOWHERE =
            """
            jsonb_build_object('name', 'erased', 'line1', 'erased', 'city', 'erased',
                'postalCode', '0', 'country', address -> 'country')
            """;

    /**
     * Ten years from the end of the year in which an order was placed, as the law on books has it.
     */
    private static final Duration KEEP = Duration.ofDays(4018);

    private static final Duration LEAST = Duration.ofDays(400);

    @Bean
    Retention oldRecipients(JdbcClient jdbc) {
        return new Retention(
                "recipients",
                KEEP,
                LEAST,
                (before, most) -> forget(jdbc, before, most),
                new Oldest(
                        jdbc,
                        "select placed_at from archive.orders where %s order by placed_at limit 1"
                                .formatted(KNOWN)));
    }

    private static int forget(JdbcClient jdbc, Instant before, int most) {
        return jdbc.sql(
                        """
                        with old as (
                            select id from archive.orders
                            where placed_at < :before and %s
                            order by placed_at limit :most for update skip locked),
                        used as (
                            update coupon_uses set redeemer = 'erased:' || order_id
                            from old where order_id = old.id),
                        said as (
                            update returns set comment = null
                            from old where order_id = old.id and comment is not null)
                        update archive.orders
                        set owner = 'guest:erased-' || gen_random_uuid(), customer = %s, address = %s
                        where id in (select id from old)
                        """
                                .formatted(KNOWN, NOBODY, NOWHERE))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }
}
