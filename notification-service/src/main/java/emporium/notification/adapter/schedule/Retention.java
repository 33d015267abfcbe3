package emporium.notification.adapter.schedule;

import emporium.notification.application.Mails;
import emporium.platform.config.Live;
import emporium.platform.config.LiveConfiguration;
import java.time.Clock;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets people first, and much later that something was sent. */
@Component
class Retention {

    /**
     * For how long things are kept after a mail was sent.
     *
     * @param letters what was written to whom
     * @param mails that it was sent: until then it is never sent again
     */
    record Keep(
            @DefaultValue("30d") @DurationMin(days = 1) Duration letters,
            @DefaultValue("400d") @DurationMin(days = 1) Duration mails) {}

    private static final Logger log = LoggerFactory.getLogger(Retention.class);
    private static final int BITE = 1_000;

    private final Mails mails;
    private final Live<Keep> keep;
    private final Clock clock;

    Retention(Mails mails, LiveConfiguration configuration, Clock clock) {
        this.mails = mails;
        this.keep = configuration.bind("emporium.notification.keep", Keep.class);
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${emporium.notification.forget-interval:10m}",
            fixedDelayString = "${emporium.notification.forget-interval:10m}")
    void forget() {
        try {
            var now = clock.instant();
            var letters = now.minus(keep.get().letters());
            var sent = now.minus(keep.get().mails());
            while (mails.forget(letters, sent, BITE) >= BITE) {
                log.debug("Forgot {} mails", BITE);
            }
        } catch (DataAccessException later) {
            log.warn("Old mails stay for now: {}", later.getMessage());
        }
    }
}
