package emporium.order.order.application;

import emporium.order.order.application.SimulatedService.Crash;
import emporium.order.order.application.SimulatedService.Delivery;
import emporium.order.order.domain.Answer;
import emporium.order.order.domain.Command;
import emporium.order.order.domain.OrderId;
import emporium.order.returns.domain.Return;
import emporium.order.returns.domain.ReturnId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is said between the services: delayed, doubled, reordered, dropped (which at-least-once
 * makes a late delivery) and now and then lost for good. What has been taken once is known by its
 * id.
 */
final class SimulatedBus {

    private final Simulation world;
    private final List<Delivery> waiting = new ArrayList<>();
    private final Set<UUID> inventoryInbox = new HashSet<>();
    private final Set<UUID> paymentsInbox = new HashSet<>();
    private final double drops;
    private final double losses;
    private final double doubles;
    private final int delay;

    SimulatedBus(Simulation world) {
        this.world = world;
        var random = world.random;
        drops = random.nextDouble() * 0.15;
        losses = random.nextDouble() * 0.05;
        doubles = random.nextDouble() * 0.3;
        delay = 1 + random.nextInt(random.nextBoolean() ? 200 : 6000);
    }

    /** A command that order-service has sent. */
    void send(Command command) {
        var id = new UUID(world.random.nextLong(), world.random.nextLong());
        deliver(() -> carryOut(id, command), losses);
    }

    /** Goods that came back; asked for until it is answered. */
    void restock(Return back) {
        var id = new UUID(world.random.nextLong(), world.random.nextLong());
        deliver(
                () -> {
                    if (inventoryInbox.add(id)) {
                        world.inventory.restock(back);
                        deliver(() -> restocked(back.id()), losses);
                    }
                },
                losses);
    }

    private void restocked(ReturnId back) {
        world.service.crashes = world.crashes();
        try {
            world.service.restocked(back);
        } catch (Crash lost) {
            world.time.in(100 + world.random.nextInt(2000), () -> restocked(back));
        }
    }

    /** An answer that nobody asked for and that will not be repeated. */
    void tell(OrderId order, Answer answer) {
        answer(order, answer, 0);
    }

    /** Some time later; perhaps much later, twice, or as a dead letter and so never. */
    private void deliver(Runnable arrival, double lost) {
        var healed = world.isHealed();
        if (!healed && world.random.nextDouble() < lost) {
            return;
        }
        var late =
                !healed && world.random.nextDouble() < drops
                        ? 2000 + world.random.nextInt(25_000)
                        : 0;
        world.time.in(late + 1 + world.random.nextInt(healed ? 50 : delay), arrival);
        if (!healed && world.random.nextDouble() < doubles) {
            world.time.in(1 + world.random.nextInt(delay * 3), arrival);
        }
    }

    private void carryOut(UUID id, Command command) {
        switch (command) {
            case Command.ReserveStock _, Command.CommitStock _, Command.ReleaseStock _ -> {
                if (inventoryInbox.add(id)) {
                    answer(command.orderId(), world.inventory.hear(command));
                    planExpiry(command.orderId());
                }
            }
            case Command.AuthorizePayment c -> {
                if (paymentsInbox.add(id)) {
                    world.payments.hear(c).ifPresent(a -> answer(c.orderId(), a));
                    providerSpeaksLate(c);
                }
            }
            case Command.CapturePayment _, Command.VoidPayment _, Command.RefundPayment _ -> {
                if (paymentsInbox.add(id)) {
                    world.payments.hear(command).ifPresent(a -> answer(command.orderId(), a));
                }
            }
        }
        world.checkStock();
    }

    private void planExpiry(OrderId order) {
        var holding = world.inventory.holdings.get(order);
        if (holding.state() != ModelInventory.State.ACTIVE) {
            return;
        }
        var left = Duration.between(world.time.instant(), holding.expiresAt()).toMillis();
        if (left < 200_000) {
            world.time.in(
                    Math.max(1, left + 1),
                    () ->
                            world.inventory
                                    .expire(order, world.time.instant())
                                    .ifPresent(a -> answer(order, a)));
        }
    }

    private void providerSpeaksLate(Command.AuthorizePayment c) {
        if (c.paymentToken().value().equals(ModelPayments.LATE)
                || c.paymentToken().value().equals(ModelPayments.DECLINED_THEN_SUCCESS)) {
            world.time.in(
                    1000 + world.random.nextInt(45_000),
                    () -> world.payments.lateSuccess(c).ifPresent(a -> answer(c.orderId(), a, 0)));
        }
    }

    private void answer(OrderId order, Answer answer) {
        answer(order, answer, losses);
    }

    private void answer(OrderId order, Answer answer, double lost) {
        var id = new UUID(world.random.nextLong(), world.random.nextLong());
        deliver(() -> arrive(new Delivery(id, new Heard(order, answer))), lost);
    }

    /** What arrives close together is one batch. */
    private void arrive(Delivery delivery) {
        waiting.add(delivery);
        if (waiting.size() == 1) {
            world.time.in(world.random.nextInt(20), this::consume);
        }
    }

    private void consume() {
        world.service.crashes = world.crashes();
        var batch = List.copyOf(waiting);
        try {
            world.service.hear(batch);
            waiting.clear();
        } catch (Crash lost) {
            world.time.in(
                    100 + world.random.nextInt(2000),
                    this::consume); // not acknowledged: all of it again
        }
    }
}
