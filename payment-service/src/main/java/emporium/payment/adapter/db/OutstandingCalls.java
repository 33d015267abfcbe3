package emporium.payment.adapter.db;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long the oldest payment has been waiting for the provider: the number to be alarmed by. */
@Component
class OutstandingCalls implements MeterBinder {

    private final JdbcClient jdbc;

    OutstandingCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("payment.calls.outstanding.age", this, OutstandingCalls::oldestInSeconds)
                .baseUnit("seconds")
                .description("Since when the oldest call to the provider has been outstanding")
                .register(meters);
    }

    private double oldestInSeconds() {
        try {
            return jdbc.sql(
                            """
                            select coalesce(extract(epoch from now() - min(changed_at)), 0)
                            from payments where due_at is not null
                            """)
                    .query(Double.class)
                    .single();
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }
}
