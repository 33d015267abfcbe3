package emporium.gateway.door;

import emporium.gateway.GatewaySettings;
import emporium.platform.config.Live;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Takes no more requests than can be answered in time; the others are told to come back, which
 * costs little. The last places are kept for what a shopper has nearly finished.
 */
@Component
class Admission {

    /** What a request is worth when there is not room for all. */
    enum Worth {
        CHECKOUT(1.0),
        CHANGE(0.9),
        READ(0.8);

        final double share;

        Worth(double share) {
            this.share = share;
        }

        static Worth of(String method, String path) {
            if (path.startsWith("/api/orders")
                    || path.startsWith("/api/quotes")
                    || path.startsWith("/api/payments")
                    || path.startsWith("/checkout")
                    || path.startsWith("/orders")
                    || path.startsWith("/oauth2/")) {
                return CHECKOUT;
            }
            return method.equals("GET") || method.equals("HEAD") ? READ : CHANGE;
        }
    }

    private final Live<GatewaySettings> settings;
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger streams = new AtomicInteger();

    Admission(Live<GatewaySettings> settings, MeterRegistry meters) {
        this.settings = settings;
        Gauge.builder("gateway.requests.inside", inside, AtomicInteger::get).register(meters);
        Gauge.builder("gateway.streams.open", streams, AtomicInteger::get).register(meters);
    }

    boolean enter(Worth worth) {
        return enter(inside, (int) (settings.get().load().requests() * worth.share));
    }

    void leave() {
        inside.decrementAndGet();
    }

    boolean enterStream() {
        return enter(streams, settings.get().load().streams());
    }

    void leaveStream() {
        streams.decrementAndGet();
    }

    private static boolean enter(AtomicInteger count, int limit) {
        if (count.incrementAndGet() <= limit) {
            return true;
        }
        count.decrementAndGet();
        return false;
    }
}
