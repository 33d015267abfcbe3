package emporium.payment.adapter.db;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Confirmed orders without their money: any other number than 0 is for somebody to look at. */
@Component
class RefusedCaptures implements MeterBinder {

    private final JdbcClient jdbc;

    RefusedCaptures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("payment.captures.refused", this, RefusedCaptures::count)
                .description("Payments that the provider has refused to hand over, for good")
                .register(meters);
    }

    private double count() {
        try {
            return jdbc.sql("select count(*) from payments where status = 'CAPTURE_REFUSED'")
                    .query(Double.class)
                    .single();
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }
}
