package emporium.order;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The service takes care of what is old by itself. */
class RetentionIT extends OldOrders {

    @Autowired private MeterRegistry meters;

    @Test
    void theServiceComesRoundByItselfAndSaysWhatItTook() {
        jdbc.sql(
                        """
                        insert into carts (owner, version, items, expires_at)
                        values (:owner, 1, '[]', now() - interval '1 minute')
                        """)
                .param("owner", "shopper:" + id)
                .update();

        soon(() -> count("carts") == 0);

        ada.buys("MUG", "tok_ok");
        soon(() ->
                meters.get("emporium.retention.oldest")
                                .tag("kind", "orders")
                                .timeGauge()
                                .value(SECONDS)
                        > 0);

        for (var kind : List.of("orders", "recipients", "quotes", "carts", "messages")) {
            meters.get("emporium.retention.oldest").tag("kind", kind).timeGauge();
        }
        soon(() ->
                meters.get("emporium.retention.taken")
                                .tag("kind", "carts")
                                .functionCounter()
                                .count()
                        >= 1);
    }
}
