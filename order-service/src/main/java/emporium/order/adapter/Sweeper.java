package emporium.order.adapter;

import emporium.order.cart.application.Carts;
import emporium.order.order.application.SettleOrders;
import emporium.order.order.application.desk.MessageLog;
import emporium.order.privacy.application.ForgetUsers;
import emporium.order.quote.application.Quotes;
import emporium.order.returns.application.SettleReturns;
import java.time.Clock;
import java.time.Duration;
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
    private static final Duration QUOTE_KEPT = Duration.ofDays(7);
    private static final Duration MESSAGES_KEPT = Duration.ofDays(90);

    private final SettleOrders settleOrders;
    private final SettleReturns settleReturns;
    private final ForgetUsers forgetUsers;
    private final Carts carts;
    private final Quotes quotes;
    private final MessageLog messages;
    private final Clock clock;

    Sweeper(
            SettleOrders settleOrders,
            SettleReturns settleReturns,
            ForgetUsers forgetUsers,
            Carts carts,
            Quotes quotes,
            MessageLog messages,
            Clock clock) {
        this.settleOrders = settleOrders;
        this.settleReturns = settleReturns;
        this.forgetUsers = forgetUsers;
        this.carts = carts;
        this.quotes = quotes;
        this.messages = messages;
        this.clock = clock;
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

    /** A used quote stays as long as its order may be asked for with it. */
    @Scheduled(fixedDelayString = "${emporium.order.tidy:10m}", initialDelayString = "1m")
    void leftovers() {
        sweep("expired carts", () -> carts.deleteExpired(clock.instant(), AT_ONCE));
        sweep(
                "expired quotes",
                () -> quotes.deleteExpired(clock.instant().minus(QUOTE_KEPT), AT_ONCE));
        sweep(
                "old messages",
                () -> messages.deleteBefore(clock.instant().minus(MESSAGES_KEPT), AT_ONCE));
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
