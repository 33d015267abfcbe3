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
        gauge(registry, "emporium.mails.unsent", Backlog::waiting);
        gauge(registry, "emporium.mails.oldest.seconds", backlog -> backlog.oldest().toSeconds());
        gauge(registry, "emporium.mails.undeliverable", Backlog::undeliverable);
    }

    /** Read from the database when it is asked for; without the database there is no number. */
    private void gauge(MeterRegistry registry, String name, ToDoubleFunction<Backlog> value) {
        Gauge.builder(name, () -> value.applyAsDouble(mails.backlog(clock.instant())))
                .register(registry);
    }
}
