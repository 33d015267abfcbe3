package emporium.inventory.adapter.db;

import emporium.platform.retention.Oldest;
import emporium.platform.retention.Retention;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class StockRetention {

    /** As long as orders are at hand: an order's movements are looked up with it. */
    private static final Duration MOVEMENTS = Duration.ofDays(400);

    /** The database refuses to let younger ones go. */
    private static final Duration LEAST_MOVEMENTS = Duration.ofDays(31);

    private static final Duration HOLDINGS = Duration.ofDays(90);

    /** A command may come late, and must meet what was decided. */
    private static final Duration LEAST_HOLDINGS = Duration.ofDays(8);

    private final JdbcClient jdbc;

    StockRetention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that were sold stay: a return may come late. */
    @Bean
    Retention oldHoldings(HoldingTable holdings) {
        return new Retention(
                "holdings",
                HOLDINGS,
                LEAST_HOLDINGS,
                holdings::forgetEnded,
                new Oldest(
                        jdbc,
                        """
                        select changed_at from holdings
                        where state not in ('ACTIVE', 'COMMITTED')
                        order by changed_at limit 1
                        """));
    }

    @Bean
    Retention oldMovements(LedgerTable ledger) {
        return new Retention(
                "ledger",
                MOVEMENTS,
                LEAST_MOVEMENTS,
                ledger::condense,
                new Oldest(
                        jdbc,
                        """
                        select at from ledger
                        where kind not in ('ADJUSTED', 'CONDENSED') order by id limit 1
                        """));
    }
}
