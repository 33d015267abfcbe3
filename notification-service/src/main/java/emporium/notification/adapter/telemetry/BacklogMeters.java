package emporium.notification.adapter.telemetry;

import emporium.notification.application.Mails;
import emporium.notification.application.Mails.Backlog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** How much is owed and since when. */
@Component
class BacklogMeters implements MeterBinder {

    private final Mails mails;
    private final Clock clock;

    BacklogMeters(Mails mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge("emporium.mails.unsent", Backlog::waiting).register(registry);
        gauge("emporium.mails.oldest", backlog -> backlog.oldest().toSeconds())
                .baseUnit("seconds")
                .register(registry);
        gauge("emporium.mails.undeliverable", Backlog::undeliverable).register(registry);
    }

    /** Read from the database when it is asked for; without the database there is no number. */
    private Gauge.Builder<?> gauge(String name, ToDoubleFunction<Backlog> value) {
        return Gauge.builder(name, () -> value.applyAsDouble(mails.backlog(clock.instant())));
    }
}
