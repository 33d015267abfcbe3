package emporium.payment.application;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Finds the calls that are due: those that had no answer, those that found no room, and those of an
 * instance that is no more.
 */
@Component
class Dispatcher {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    private final Payments payments;
    private final Couriers couriers;
    private final PaymentProvider provider;
    private final Clock clock;

    Dispatcher(Payments payments, Couriers couriers, PaymentProvider provider, Clock clock) {
        this.payments = payments;
        this.couriers = couriers;
        this.provider = provider;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 250)
    void dispatch() {
        try {
            var room = couriers.room();
            if (room > 0) {
                couriers.send(provider.isWorthAsking() ? due(room) : overdue(room));
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn("Cannot look for due calls: {}", e.toString());
        }
    }

    private List<Errand> due(int room) {
        var now = clock.instant();
        return payments.takeDue(room, now, now.plus(Couriers.LEASE));
    }

    /** Giving up needs no provider. */
    private List<Errand> overdue(int room) {
        var now = clock.instant();
        return payments.takeOverdue(room, now, now.plus(Couriers.LEASE));
    }
}
