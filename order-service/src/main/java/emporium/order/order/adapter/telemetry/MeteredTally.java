package emporium.order.order.adapter.telemetry;

import emporium.order.order.application.Tally;
import emporium.order.order.domain.Order;
import emporium.order.order.domain.OrderChange;
import emporium.order.order.domain.OrderEvent.Moved;
import emporium.order.order.domain.OrderStatus.Ended;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * {@code emporium.orders.reached}: how many orders reached each status, and how long after they
 * were placed; for those that ended, by reason.
 */
@Component
class MeteredTally implements Tally {

    private record Kind(String status, String reason) {}

    private final MeterRegistry meters;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    MeteredTally(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void count(List<OrderChange> changes, Instant now) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        changes.forEach(change -> count(change, now));
                    }
                });
    }

    private void count(OrderChange change, Instant now) {
        if (change.event() instanceof Moved) {
            var order = change.order();
            timers.computeIfAbsent(kindOf(order), this::timer)
                    .record(Duration.between(order.placedAt(), now));
        }
    }

    private static Kind kindOf(Order order) {
        var reason = order.status() instanceof Ended ended ? ended.reason() : "none";
        return new Kind(order.status().label().toLowerCase(Locale.ROOT), reason);
    }

    private Timer timer(Kind kind) {
        return Timer.builder("emporium.orders.reached")
                .tag("status", kind.status)
                .tag("reason", kind.reason)
                .register(meters);
    }
}
