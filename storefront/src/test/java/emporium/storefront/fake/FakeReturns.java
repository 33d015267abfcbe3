package emporium.storefront.fake;

import emporium.storefront.clients.Credentials;
import emporium.storefront.clients.Money;
import emporium.storefront.orders.Return;
import emporium.storefront.orders.Returns;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Returns in memory, of orders in memory. */
public final class FakeReturns implements Returns {

    private static final Instant UNTIL = Instant.parse("2026-12-20T12:00:00Z");

    private final FakeOrderService orders;
    public final Map<String, Return> byKey = new ConcurrentHashMap<>();
    public volatile boolean away;

    FakeReturns(FakeOrderService orders) {
        this.orders = orders;
    }

    public void reset() {
        byKey.clear();
        away = false;
    }

    @Override
    public Overview of(Credentials shopper, UUID order) {
        FakeCatalog.open(away, "order-service");
        var lines = orders.find(shopper, order).orElseThrow().lines();
        var back = byKey.values().stream().filter(each -> each.orderId().equals(order)).toList();
        var left =
                lines.stream()
                        .map(line -> new Left(line.sku(), line.quantity() - gone(back, line.sku())))
                        .filter(each -> each.quantity() > 0)
                        .toList();
        return new Overview(back, left, UNTIL);
    }

    @Override
    public Return request(Credentials shopper, UUID order, String key, Wish wish) {
        var number = orders.find(shopper, order).orElseThrow().number();
        return byKey.computeIfAbsent(key, _ -> requested(order, number, wish));
    }

    private static Return requested(UUID order, String number, Wish wish) {
        var price = new Money("89.00", "EUR");
        return new Return(
                UUID.randomUUID(),
                order,
                number,
                "REQUESTED",
                wish.reason(),
                wish.comment(),
                wish.lines().stream()
                        .map(l ->
                                new Return.Line(
                                        l.sku(), "1", "Lamp", l.quantity(), price, null, null))
                        .toList(),
                null,
                null,
                null,
                UNTIL,
                null);
    }

    private static int gone(List<Return> back, String sku) {
        return back.stream()
                .flatMap(each -> each.lines().stream())
                .filter(line -> line.sku().equals(sku))
                .mapToInt(Return.Line::quantity)
                .sum();
    }
}
