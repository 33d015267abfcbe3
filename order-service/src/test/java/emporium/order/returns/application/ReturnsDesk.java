package emporium.order.returns.application;

import emporium.order.domain.Ids;
import emporium.order.order.application.CheckoutSettings;
import emporium.order.order.application.OrderBook;
import emporium.order.order.application.OrderViews;
import emporium.order.order.application.Orders;
import emporium.platform.config.Live;
import java.time.Clock;
import java.time.Duration;

/** The use cases of returns on ports of the test's. */
public record ReturnsDesk(RequestReturn request, ReceiveReturn receive) {

    private static final Live<ReturnSettings> SETTINGS =
            Live.of(new ReturnSettings(Duration.ofDays(30), Duration.ofSeconds(5)));

    public static SettleReturns settling(InMemoryReturns returns, Clock clock) {
        return new SettleReturns(returns, returns, SETTINGS, clock);
    }

    public static ReturnsDesk open(
            Orders orders,
            OrderBook book,
            OrderViews views,
            InMemoryReturns returns,
            Live<CheckoutSettings> checkout,
            Ids ids,
            Clock clock) {
        var returnable = new Returnable(views, returns, SETTINGS);
        return new ReturnsDesk(
                new RequestReturn(orders, book, returns, returns, returnable, ids, clock),
                new ReceiveReturn(orders, book, returns, returns, checkout, SETTINGS, clock));
    }
}
