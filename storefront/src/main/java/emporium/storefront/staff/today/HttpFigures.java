package emporium.storefront.staff.today;

import emporium.platform.client.HttpClients;
import emporium.storefront.clients.Calls;
import emporium.storefront.clients.Credentials;
import emporium.storefront.web.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

@Component
class HttpFigures implements Figures {

    private static final String ORDERS = "order-service";
    private static final String STOCK = "inventory-service";
    private static final String PAYMENTS = "payment-service";

    private final Orders orders;
    private final Stock stock;
    private final Payments payments;

    HttpFigures(HttpClients clients) {
        this.orders = clients.create(Orders.class, ORDERS);
        this.stock = clients.create(Stock.class, STOCK);
        this.payments = clients.create(Payments.class, PAYMENTS);
    }

    @Override
    public Summary summary(Credentials staff, int days) {
        return Calls.ask(ORDERS, () -> orders.summary(staff.bearer(), days, Formats.ZONE.getId()));
    }

    @Override
    public Alerts stockAlerts(Credentials staff, int atMost) {
        return Calls.ask(STOCK, () -> stock.alerts(staff.bearer(), atMost));
    }

    @Override
    public RefusedCaptures refusedCaptures(Credentials staff) {
        return Calls.ask(PAYMENTS, () -> payments.refused(staff.bearer()));
    }

    interface Orders {

        @GetExchange("/api/admin/orders/summary")
        Summary summary(
                @RequestHeader("Authorization") @Nullable String bearer,
                @RequestParam("days") int days,
                @RequestParam("zone") String zone);
    }

    interface Stock {

        @GetExchange("/api/admin/stock/alerts")
        Alerts alerts(
                @RequestHeader("Authorization") @Nullable String bearer,
                @RequestParam("atMost") int atMost);
    }

    interface Payments {

        @GetExchange("/api/admin/payments/refused-captures")
        RefusedCaptures refused(@RequestHeader("Authorization") @Nullable String bearer);
    }
}
