package emporium.order.adapter;

import emporium.order.order.application.SettleOrders;
import emporium.order.privacy.application.ForgetUsers;
import emporium.order.returns.application.SettleReturns;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Comes round and finds what time has overtaken. Several instances share the work. */
@Component
class Sweeper {

    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);
    private static final int AT_ONCE = 200;

    private final SettleOrders settleOrders;
    private final SettleReturns settleReturns;
    private final ForgetUsers forgetUsers;

    Sweeper(SettleOrders settleOrders, SettleReturns settleReturns, ForgetUsers forgetUsers) {
        this.settleOrders = settleOrders;
        this.settleReturns = settleReturns;
        this.forgetUsers = forgetUsers;
    }

    @Scheduled(fixedDelayString = "${emporium.order.sweep:500ms}")
    void overdueOrders() {
        sweep("overdue orders", () -> settleOrders.sweep(AT_ONCE));
    }

    @Scheduled(fixedDelayString = "${emporium.order.sweep:500ms}")
    void unansweredRestockings() {
        sweep("unanswered restockings", () -> settleReturns.sweep(AT_ONCE));
    }

    /** Of people whose last order has ended meanwhile. */
    @Scheduled(fixedDelayString = "${emporium.order.forget:10s}")
    void forgotten() {
        sweep(
                "erased accounts",
                () -> {
                    forgetUsers.sweep();
                    return 0;
                });
    }

    private static void sweep(String what, IntSupplier some) {
        try {
            int found;
            do {
                found = some.getAsInt();
            } while (found == AT_ONCE);
        } catch (RuntimeException e) {
            log.warn("Could not sweep {}, will try again: {}", what, e.toString());
        }
    }
}
