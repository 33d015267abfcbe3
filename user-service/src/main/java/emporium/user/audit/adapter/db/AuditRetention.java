package emporium.user.audit.adapter.db;

import emporium.platform.retention.Oldest;
import emporium.platform.retention.Retention;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class AuditRetention {

    /** What comes out late comes out within two years, and staff are persons, too. */
    private static final Duration KEEP = Duration.ofDays(730);

    /** The database lets nothing go that is younger than a year. */
    private static final Duration LEAST = Duration.ofDays(367);

    @Bean
    Retention oldStaffActions(JdbcClient jdbc) {
        return new Retention(
                "staff-actions",
                KEEP,
                LEAST,
                (before, most) -> forget(jdbc, before, most),
                new Oldest(jdbc, "select at from staff_action order by at, id limit 1"));
    }

    /** An outcome is a moment younger than its action, which is still more than a year. */
    private static int forget(JdbcClient jdbc, Instant before, int most) {
        return jdbc.sql(
                        """
                        with old as (
                            delete from staff_action
                            where id = any(array(
                                select id from staff_action where at < :before
                                order by at, id limit :most for update skip locked))
                            returning id),
                        outcomes as (
                            delete from staff_action_outcome using old where action_id = old.id)
                        select count(*) from old
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Integer.class)
                .single();
    }
}
