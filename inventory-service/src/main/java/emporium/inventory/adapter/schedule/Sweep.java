package emporium.inventory.adapter.schedule;

import emporium.inventory.application.ExpireReservations;
import emporium.platform.config.Live;
import java.util.function.IntSupplier;
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
    private final Live<InventorySettings> settings;
    private volatile boolean waiting;

    Sweep(ExpireReservations expireReservations, Live<InventorySettings> settings) {
        this.expireReservations = expireReservations;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${emporium.inventory.sweep-interval:1s}")
    void giveBackWhatHasRunOut() {
        var most = settings.get().sweepBatch();
        repeat(most, () -> expireReservations.expire(most));
    }

    private void repeat(int most, IntSupplier bite) {
        try {
            while (bite.getAsInt() == most) {
                log.debug("A full batch: there may be more");
            }
            waiting = false;
        } catch (DataAccessException | TransactionException away) {
            if (!waiting) {
                log.warn("The sweep waits for the database: {}", away.getMessage());
            }
            waiting = true;
        }
    }
}
