package emporium.order.order.application;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.order.domain.Sku;
import emporium.order.order.domain.Order;
import emporium.order.order.domain.OrderChange;
import emporium.order.order.domain.OrderEvent.Noted;
import emporium.order.order.domain.OrderId;
import emporium.order.order.domain.OrderStatus.Confirmed;
import emporium.order.order.domain.OrderStatus.Ended;
import emporium.order.order.domain.OrderStatus.Kept;
import emporium.order.order.domain.OrderStatus.Open;
import emporium.order.order.domain.Refund;
import emporium.order.returns.domain.Decision;
import emporium.order.returns.domain.Restock;
import emporium.order.returns.domain.ReturnStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges a simulated shop after the last message: the invariants of the platform, by their names.
 */
record Auditor(Simulation world) {

    private static final Map<String, Set<String>> ALLOWED =
            Map.of(
                    "", Set.of("PENDING"),
                    "PENDING", Set.of("RESERVED", "REJECTED", "CANCELLED"),
                    "RESERVED", Set.of("AUTHORIZED", "REJECTED", "CANCELLED"),
                    "AUTHORIZED", Set.of("CONFIRMED", "REJECTED", "CANCELLED"),
                    "CONFIRMED", Set.of("SHIPPED", "CANCELLED"),
                    "SHIPPED", Set.of("DELIVERED"),
                    "DELIVERED", Set.of(),
                    "REJECTED", Set.of(),
                    "CANCELLED", Set.of());

    void judge() {
        orders().forEach(this::everyOrderEndsInTime);
        orders().forEach(this::nobodyIsAskedForNothing);
        orders().forEach(this::moneyIsRight);
        orders().forEach(this::theTotalIsTheQuotes);
        historiesAreWhole();
        stockIsRight();
        orders().forEach(this::returnsAreRight);
        oneOrderPerKey();
        couponsAreCounted();
    }

    private List<Order> orders() {
        return List.copyOf(world.service.store().orders.values());
    }

    private void everyOrderEndsInTime(Order order) {
        assertThat(order.status()).as("I4 ends: %s", order.id()).isNotInstanceOf(Open.class);
        assertThat(world.decidedAt.get(order.id()))
                .as("I4 in time: %s", order.id())
                .isLessThanOrEqualTo(Simulation.HEALED);
        assertThat(order.waiting().answers()).as("I4 quiet: %s", order.id()).isEmpty();
    }

    private void nobodyIsAskedForNothing(Order order) {
        if (isFree(order)) {
            assertThat(world.payments.payments).as("I3 free").doesNotContainKey(order.id());
        }
    }

    private void moneyIsRight(Order order) {
        var payment = world.payments.of(order.id());
        assertThat(payment.captures).as("I3 captures").isLessThanOrEqualTo(1);
        assertThat(payment.refunded).as("I3 refunds").isLessThanOrEqualTo(payment.captured);
        assertThat(order.books().captured()).as("I3 captured").isEqualTo(payment.captured);
        assertThat(order.books().refunded()).as("I3 refunded").isEqualTo(payment.refunded);
        var refused = payment.state == ModelPayments.State.CAPTURE_REFUSED;
        assertThat(payment.held.isPositive())
                .as("I12/I3 held: %s", order.status())
                .isEqualTo(refused);
        switch (order.status()) {
            case Confirmed _ when refused ->
                    assertThat(payment.held)
                            .as("I3 promised")
                            .isEqualTo(order.purchase().totals().total());
            case Kept _ ->
                    assertThat(payment.captured)
                            .as("I3 sold")
                            .isEqualTo(order.purchase().totals().total());
            case Ended _ ->
                    assertThat(payment.captured.minus(payment.refunded))
                            .as("I12 money of %s", order.status())
                            .isEqualTo(payment.captured.zero());
            case Open _ -> {}
        }
    }

    private void theTotalIsTheQuotes(Order order) {
        var quote = world.quotes.get(order.id());
        var totals = order.purchase().totals();
        assertThat(totals).as("I11").isEqualTo(quote.totals());
        assertThat(order.purchase().lines()).as("I11 lines").isEqualTo(quote.lines());
        var goods = order.purchase().lines().stream().mapToLong(l -> l.lineTotal().minor()).sum();
        assertThat(totals.total().minor())
                .as("I11 sum")
                .isEqualTo(
                        goods
                                - totals.discount().minor()
                                + totals.shipping().minor()
                                + totals.tax().minor());
    }

    private void historiesAreWhole() {
        var status = new HashMap<OrderId, String>();
        var version = new HashMap<OrderId, Integer>();
        for (var change : world.service.store().history) {
            var id = change.order().id();
            var from = status.getOrDefault(id, "");
            var to = change.order().status().label();
            if (!from.equals(to)) {
                assertThat(after(from, change.order())).as("I4 from %s", from).contains(to);
            }
            var step = change.event() instanceof Noted ? 0 : 1;
            assertThat(change.order().version())
                    .as("I7")
                    .isEqualTo(version.getOrDefault(id, 0) + step);
            status.put(id, to);
            version.put(id, change.order().version());
        }
    }

    private static Set<String> after(String status, Order order) {
        return status.equals("PENDING") && isFree(order)
                ? Set.of("AUTHORIZED", "REJECTED", "CANCELLED")
                : ALLOWED.get(status);
    }

    static boolean isFree(Order order) {
        return !order.purchase().totals().total().isPositive();
    }

    private void stockIsRight() {
        var sold = new HashMap<String, Integer>();
        for (var order : orders()) {
            var holding = world.inventory.holdings.get(order.id());
            switch (order.status()) {
                case Kept _ -> {
                    assertThat(holding.state()).isEqualTo(ModelInventory.State.COMMITTED);
                    order.purchase()
                            .lines()
                            .forEach(l -> sold.merge(l.sku().value(), l.quantity(), Integer::sum));
                }
                case Ended _ ->
                        assertThat(holding == null ? null : holding.state())
                                .as("I12 stock of %s", order.status())
                                .isNotIn(
                                        ModelInventory.State.ACTIVE,
                                        ModelInventory.State.COMMITTED);
                case Open _ -> {}
            }
        }
        world.inventory.initial.forEach((sku, initial) -> {
            assertThat(world.inventory.onHand.get(sku))
                    .as("I1 %s", sku)
                    .isEqualTo(initial - sold.getOrDefault(sku.value(), 0) + backOnTheShelf(sku));
            assertThat(world.inventory.reserved.get(sku)).as("I1 %s", sku).isZero();
        });
    }

    private int backOnTheShelf(Sku sku) {
        return world.service.returns.returns.values().stream()
                .flatMap(back -> back.status().judged().stream())
                .flatMap(receipt -> receipt.decisions().stream())
                .filter(decision -> decision.restockTo() != null && decision.sku().equals(sku))
                .mapToInt(Decision::accepted)
                .sum();
    }

    /** Every return has ended, was paid back once, and no piece came back twice. */
    private void returnsAreRight(Order order) {
        var paidBack = order.books().refunded().zero();
        var accepted = new HashMap<Sku, Integer>();
        for (var back : world.service.returns.ofOrder(order.id())) {
            assertThat(back.restock()).as("I4 restocked").isNotInstanceOf(Restock.Asked.class);
            assertThat(back.status()).as("I4").isNotInstanceOf(ReturnStatus.Received.class);
            if (back.status() instanceof ReturnStatus.Refunded(var receipt)) {
                paidBack = paidBack.plus(receipt.refund());
                assertThat(order.books().refunds().stream().map(Refund::id))
                        .as("I3 refund")
                        .contains(back.id().value());
            }
            back.status()
                    .judged()
                    .ifPresent(receipt ->
                            receipt.decisions()
                                    .forEach(d ->
                                            accepted.merge(d.sku(), d.accepted(), Integer::sum)));
        }
        assertThat(paidBack).as("I3 returns").isLessThanOrEqualTo(order.books().refunded());
        for (var line : order.purchase().lines()) {
            assertThat(accepted.getOrDefault(line.sku(), 0))
                    .as("returned of %s", line.sku())
                    .isLessThanOrEqualTo(line.quantity());
        }
    }

    private void oneOrderPerKey() {
        world.answersByKey.forEach((key, ids) -> assertThat(ids).as("I8 %s", key).hasSize(1));
        assertThat(orders().stream().map(o -> o.purchase().quoteId())).doesNotHaveDuplicates();
    }

    private void couponsAreCounted() {
        var using =
                orders().stream()
                        .filter(o -> o.purchase().coupon().isPresent())
                        .filter(o -> !(o.status() instanceof Ended))
                        .map(o -> o.id().value())
                        .collect(Collectors.toSet());
        assertThat(world.service.store().couponUses.keySet()).as("coupons").isEqualTo(using);
    }

    /** What a failing seed prints. */
    String story() {
        return world.service.store().history.stream()
                .map(Auditor::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(OrderChange change) {
        var order = change.order();
        return "%s v%d %s %s → %s waits for %s"
                .formatted(
                        order.number(),
                        order.version(),
                        order.status(),
                        change.event(),
                        change.commands(),
                        order.waiting().answers());
    }
}
