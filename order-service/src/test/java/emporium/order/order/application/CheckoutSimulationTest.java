package emporium.order.order.application;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.order.order.domain.Order;
import emporium.order.order.domain.OrderStatus;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Tens of thousands of small shops go through every kind of trouble, each as its seed says, and are
 * audited. {@code -Dseed=4711} repeats one exactly, {@code -Dseeds=100000} tries more.
 */
class CheckoutSimulationTest {

    private static final int SEEDS = Integer.getInteger("seeds", 10_000);

    @Test
    void whateverHappensTheInvariantsHoldInTheEnd() {
        var single = Long.getLong("seed");
        if (single != null) {
            run(single);
            return;
        }
        var endings = new TreeMap<String, Integer>();
        var returned = new TreeSet<String>();
        for (long seed = 0; seed < SEEDS; seed++) {
            var service = run(seed).service;
            service.returns.returns.values().forEach(back -> returned.add(back.status().label()));
            service.store()
                    .orders
                    .values()
                    .forEach(order -> endings.merge(ending(order), 1, Integer::sum));
        }
        assertThat(returned).contains("REQUESTED", "REFUNDED", "CLOSED");
        assertThat(endings.keySet()) // the trouble was varied enough to mean something
                .contains("CONFIRMED", "SHIPPED", "DELIVERED", "REJECTED", "CANCELLED")
                .contains(
                        "unpaid CONFIRMED",
                        "free CONFIRMED",
                        "free SHIPPED",
                        "free REJECTED",
                        "free CANCELLED");
    }

    private static String ending(Order order) {
        var kept = order.status() instanceof OrderStatus.Kept;
        return (Auditor.isFree(order) ? "free " : kept && !order.isPaid() ? "unpaid " : "")
                + order.status().label();
    }

    private static Simulation run(long seed) {
        var world = new Simulation(seed);
        try {
            world.run();
            new Auditor(world).judge();
            return world;
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "seed %d fails (repeat it with -Dseed=%d): %s%n%s"
                            .formatted(seed, seed, e.getMessage(), new Auditor(world).story()),
                    e);
        }
    }
}
