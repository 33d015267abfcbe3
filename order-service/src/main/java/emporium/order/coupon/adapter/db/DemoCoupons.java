package emporium.order.coupon.adapter.db;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Coupons to try the shop with, on one's own machine only. */
@Component
@Profile("local")
class DemoCoupons implements ApplicationRunner {

    private final JdbcClient jdbc;

    DemoCoupons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        jdbc.sql(
                        """
                        insert into coupons (code, percent, amount, minimum, uses_limit,
                                             uses_per_shopper, valid_from, valid_to)
                        values ('WELCOME10', 10, null, 0, null, 1, '2026-01-01Z', '2036-01-01Z'),
                               ('SAVE20', null, 2000, 10000, null, null, '2026-01-01Z',
                                '2036-01-01Z'),
                               ('LIMITED', 15, null, 0, 5, null, '2026-01-01Z', '2036-01-01Z'),
                               ('EXPIRED', 50, null, 0, null, null, '2025-01-01Z', '2026-01-01Z')
                        on conflict (code) do nothing
                        """)
                .update();
    }
}
