package emporium.inventory.adapter.schedule;

import emporium.inventory.application.ExpireReservations;
import emporium.inventory.application.ForgetHoldings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Runs on every instance: what one is working on, the others skip. */
@Component
class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    private final ExpireReservations expireReservations;
    private final ForgetHoldings forgetHoldings;
    private final InventorySettings settings;

    Sweep(
            ExpireReservations expireReservations,
            ForgetHoldings forgetHoldings,
            InventorySettings settings) {
        this.expireReservations = expireReservations;
        this.forgetHoldings = forgetHoldings;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${emporium.inventory.sweep-interval:1s}")
    void giveBackWhatHasRunOut() {
        repeat(() -> expireReservations.expire(settings.sweepBatch()));
    }

    @Scheduled(
            initialDelayString = "${emporium.inventory.forget-interval:10m}",
            fixedDelayString = "${emporium.inventory.forget-interval:10m}")
    void forgetWhatEndedLongAgo() {
        repeat(() -> forgetHoldings.forget(settings.keepEnded(), settings.sweepBatch()));
    }

    private void repeat(Bite bite) {
        try {
            while (bite.take() == settings.sweepBatch()) {
                log.debug("A full batch: there may be more");
            }
        } catch (DataAccessException | TransactionException away) {
            log.warn("The sweep waits for the database: {}", away.getMessage());
        }
    }

    private interface Bite {
        int take();
    }
}
