package emporium.order.order.application;

import emporium.order.domain.ExchangeRate;
import emporium.order.domain.Money;
import emporium.order.domain.Owner;
import emporium.order.domain.Sku;
import emporium.order.order.application.SimulatedService.Crash;
import emporium.order.order.application.SimulatedService.Purse;
import emporium.order.order.domain.OrderChange;
import emporium.order.order.domain.OrderException;
import emporium.order.order.domain.OrderId;
import emporium.order.order.domain.OrderStatus.Open;
import emporium.order.quote.domain.Quote;
import emporium.order.returns.domain.Decision;
import emporium.order.returns.domain.Restock;
import emporium.order.returns.domain.ReturnId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A shop on one thread and a clock of its own: shoppers and staff do as the seed says, messages go
 * by {@link SimulatedBus}, processes crash around every commit, prices change. After {@link #CHAOS}
 * the world heals.
 */
final class Simulation {

    static final Duration CHAOS = Duration.ofSeconds(60);
    static final Duration HEALED = CHAOS.plusSeconds(60);
    private static final Duration GIVE_UP = Duration.ofMinutes(10);
    private static final List<Purse> PURSES =
            List.of(Purse.MONEY, Purse.MONEY, Purse.MONEY, Purse.COUPON, Purse.COUPON, Purse.GIFT);
    private static final List<Sku> SKUS = List.of(new Sku("A"), new Sku("B"), new Sku("C"));

    private static final List<ExchangeRate> RATES =
            List.of(
                    ExchangeRate.NONE,
                    new ExchangeRate(
                            Currency.getInstance("USD"), new BigDecimal("1.1634"), LocalDate.EPOCH),
                    new ExchangeRate(
                            Currency.getInstance("JPY"),
                            new BigDecimal("178.94"),
                            LocalDate.EPOCH));

    final Random random;
    final VirtualTime time = new VirtualTime();
    final ModelInventory inventory = new ModelInventory();
    final ExchangeRate rate;
    final ModelPayments payments;
    final SimulatedService service;
    final Map<OrderId, Quote> quotes = new HashMap<>();
    final Map<String, Set<OrderId>> answersByKey = new HashMap<>();
    final Map<OrderId, Duration> decidedAt = new HashMap<>();

    private final SimulatedBus bus;
    private final double crashes;

    Simulation(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L);
        rate = RATES.get(random.nextInt(RATES.size()));
        payments = new ModelPayments(new Money(0, rate.currency()));
        bus = new SimulatedBus(this);
        crashes = random.nextDouble() * 0.1;
        var settings =
                new CheckoutSettings(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(random.nextBoolean() ? 900 : 5 + random.nextInt(30)),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(20),
                        10);
        service = new SimulatedService(time, random, settings, this::relay, bus::restock);
        service.crashes = crashes;
    }

    void run() {
        for (var sku : SKUS) {
            inventory.stock(sku, 1 + random.nextInt(6));
            service.catalog.sells(sku.value(), price());
        }
        var orders = 1 + random.nextInt(6);
        for (var i = 0; i < orders; i++) {
            var shopper = i;
            time.in(random.nextInt(30_000), () -> shop(shopper));
        }
        time.in(500, this::sweep);
        while (time.step()) {
            if (time.elapsed().compareTo(GIVE_UP) > 0) {
                throw new AssertionError("no quiet after " + GIVE_UP);
            }
        }
    }

    boolean isHealed() {
        return time.elapsed().compareTo(CHAOS) >= 0;
    }

    double crashes() {
        return isHealed() ? 0 : crashes;
    }

    // -- people

    private void shop(int shopper) {
        Owner owner = new Owner.Guest("guest-" + shopper % 4);
        var wanted = new TreeMap<Sku, Integer>();
        SKUS.forEach(sku -> {
            if (random.nextInt(3) > 0) {
                wanted.put(sku, 1 + random.nextInt(4));
            }
        });
        if (wanted.isEmpty()) {
            wanted.put(SKUS.getFirst(), 1);
        }
        var purse = PURSES.get(random.nextInt(PURSES.size()));
        var quote = untilDone(() -> service.quote(owner, wanted, purse, rate));
        if (random.nextBoolean()) {
            service.catalog.sells(SKUS.get(random.nextInt(3)).value(), price());
        }
        var token = ModelPayments.TOKENS.get(random.nextInt(ModelPayments.TOKENS.size()));
        time.in(random.nextInt(5000), () -> pay(quote, token, "key-" + shopper));
    }

    private void pay(Quote quote, String token, String key) {
        try {
            var id = untilDone(() -> service.place(quote, token, key));
            quotes.put(id, quote);
            answersByKey.computeIfAbsent(key, _ -> new HashSet<>()).add(id);
            if (random.nextInt(3) == 0) { // a second click
                answersByKey.get(key).add(untilDone(() -> service.place(quote, token, key)));
            }
            if (random.nextInt(4) == 0) { // another tab, with a key of its own
                refusedAsUsed(quote, token, key + "-other");
            }
            if (random.nextInt(3) == 0) {
                time.in(
                        random.nextInt(50_000),
                        () -> tries(() -> service.cancel(id, quote.owner())));
            }
            if (random.nextInt(2) == 0) {
                time.in(random.nextInt(60_000), () -> tries(() -> service.ship(id)));
                time.in(random.nextInt(70_000), () -> tries(() -> service.deliver(id)));
            }
            for (var i = random.nextInt(3); i > 0; i--) {
                time.in(40_000 + random.nextInt(50_000), () -> sendBack(id, quote));
            }
            for (var i = random.nextInt(3); i > 0; i--) {
                Optional<Money> part =
                        random.nextBoolean()
                                ? Optional.empty()
                                : Optional.of(new Money(1 + random.nextInt(2000), rate.currency()));
                time.in(random.nextInt(80_000), () -> tries(() -> service.refund(id, part)));
            }
            if (token.equals(ModelPayments.REFUSED) && random.nextBoolean()) {
                time.in(
                        random.nextInt(90_000),
                        () -> payments.captureAgain(id).ifPresent(a -> bus.tell(id, a)));
            }
        } catch (OrderException.CouponUsedUp used) {
            // somebody else was faster
        }
    }

    private void sendBack(OrderId id, Quote quote) {
        var goods = new TreeMap<Sku, Integer>();
        for (var line : quote.lines()) {
            if (random.nextBoolean()) {
                goods.put(line.sku(), 1 + random.nextInt(line.quantity()));
            }
        }
        if (!goods.isEmpty()) {
            tries(() ->
                    service.sendBack(id, quote.owner(), goods)
                            .ifPresent(back -> receiveLater(back, goods)));
        }
    }

    private void receiveLater(ReturnId back, Map<Sku, Integer> goods) {
        var decisions = new ArrayList<Decision>();
        goods.forEach((sku, quantity) -> {
            var accepted = random.nextInt(quantity + 1);
            var again = accepted > 0 && random.nextBoolean();
            decisions.add(new Decision(sku, accepted, again ? "berlin" : null));
        });
        for (var clicks = 1 + random.nextInt(2); clicks > 0; clicks--) {
            time.in(random.nextInt(40_000), () -> tries(() -> service.receive(back, decisions)));
        }
    }

    private void refusedAsUsed(Quote quote, String token, String key) {
        try {
            untilDone(() -> service.place(quote, token, key));
            throw new AssertionError("one quote became two orders");
        } catch (OrderException.QuoteUsed expected) {
            // and that is the answer
        }
    }

    private String price() {
        return new Money(1 + random.nextInt(9999), Money.euros("0").currency()).amount();
    }

    /** Asks again after a crash, as a client does that got no answer. */
    private <T> T untilDone(java.util.function.Supplier<T> request) {
        while (true) {
            try {
                return request.get();
            } catch (Crash lost) {
                // unknown: the same request again
            }
        }
    }

    private void tries(Runnable request) {
        try {
            request.run();
        } catch (Crash lost) {
            // unknown, and nobody asks again
        }
    }

    private void relay(OrderChange change) {
        if (!(change.order().status() instanceof Open)) {
            decidedAt.putIfAbsent(change.order().id(), time.elapsed());
        }
        change.commands().forEach(bus::send);
    }

    private void sweep() {
        service.crashes = crashes();
        tries(service::sweep);
        var unsettled =
                service.store().orders.values().stream()
                                .anyMatch(order -> !order.waiting().answers().isEmpty())
                        || service.returns.returns.values().stream()
                                .anyMatch(back -> back.restock() instanceof Restock.Asked);
        if (unsettled || !isHealed()) {
            time.in(500, this::sweep);
        }
    }

    void checkStock() {
        for (var sku : SKUS) {
            var reserved = inventory.reserved.get(sku);
            if (reserved < 0 || reserved > inventory.onHand.get(sku)) {
                throw new AssertionError("I2: " + sku + " reserved " + reserved);
            }
        }
    }
}
