package emporium.storefront.fake;

import emporium.storefront.account.Address;
import emporium.storefront.cart.Cart;
import emporium.storefront.clients.Credentials;
import emporium.storefront.clients.Money;
import emporium.storefront.clients.Refused;
import emporium.storefront.staff.orders.StaffOrder;
import emporium.storefront.staff.orders.StaffOrders;
import emporium.storefront.staff.orders.Traces;
import emporium.storefront.staff.today.Figures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One order as the staff sees it, and what the services say about it and about the day. */
public final class FakeOrderDesk implements StaffOrders, Traces, Figures {

    public static final UUID ORDER = UUID.fromString("0192f6f4-6f0e-7c61-9b0a-4f5b5f6f7a01");
    public static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final Instant MOMENT = Instant.parse("2026-11-20T12:00:00Z");
    private static final Money NOTHING = new Money("0.00", "EUR");
    private static final Money PRICE = new Money("89.00", "EUR");

    public volatile boolean ordersAway;
    public volatile boolean paymentAway;
    public volatile boolean stockAway;
    public volatile boolean mailAway;
    public volatile String status = "CONFIRMED";
    public volatile String paymentStatus = "CAPTURED";
    public volatile String name = "Ada";
    public volatile @Nullable Refused refusal;
    public volatile int stuck;

    /** What was asked for, in order. */
    public final List<String> done = new ArrayList<>();

    public volatile @Nullable Query asked;

    public void reset() {
        ordersAway = false;
        paymentAway = false;
        stockAway = false;
        mailAway = false;
        status = "CONFIRMED";
        paymentStatus = "CAPTURED";
        name = "Ada";
        refusal = null;
        stuck = 0;
        done.clear();
        asked = null;
    }

    @Override
    public Page find(Credentials staff, Query query) {
        FakeCatalog.open(ordersAway, "order-service");
        asked = query;
        return new Page(
                "nobody@example.com".equals(query.sought()) ? List.of() : List.of(order()),
                query.after() == null ? "next&page" : null);
    }

    @Override
    public Optional<StaffOrder> order(Credentials staff, UUID id) {
        FakeCatalog.open(ordersAway, "order-service");
        return id.equals(ORDER) ? Optional.of(order()) : Optional.empty();
    }

    @Override
    public List<Message> messages(Credentials staff, UUID id) {
        FakeCatalog.open(ordersAway, "order-service");
        return List.of(
                new Message(MOMENT, true, "reserve-stock.v1", new UUID(0, 1), TRACE),
                new Message(MOMENT.plusSeconds(1), true, "commit-stock.v1", new UUID(0, 2), TRACE),
                new Message(MOMENT.plusSeconds(9), true, "commit-stock.v1", new UUID(0, 3), TRACE),
                new Message(
                        MOMENT.plusSeconds(10), false, "stock-committed.v1", new UUID(0, 4), null));
    }

    @Override
    public void ship(Credentials staff, UUID id, StaffOrder.Shipment parcel) {
        act("ship " + parcel.carrier() + " " + parcel.trackingNumber());
        status = "SHIPPED";
    }

    @Override
    public void deliver(Credentials staff, UUID id) {
        act("deliver");
        status = "DELIVERED";
    }

    @Override
    public void cancel(Credentials staff, UUID id) {
        act("cancel");
        status = "CANCELLED";
    }

    @Override
    public void refund(
            Credentials staff, UUID id, @Nullable Money amount, String reason, String key) {
        act("refund " + (amount == null ? "all" : amount.amount()) + " " + reason + " " + key);
    }

    @Override
    public Optional<Payment> payment(Credentials staff, UUID order) {
        FakeCatalog.open(paymentAway, "payment-service");
        return Optional.of(
                new Payment(
                        paymentStatus,
                        PRICE,
                        "ch_1",
                        null,
                        MOMENT,
                        MOMENT,
                        3,
                        0,
                        null,
                        List.of(
                                new Booking(
                                        "capture",
                                        "PROVIDER_RECEIVABLE",
                                        "CAPTURED",
                                        PRICE,
                                        MOMENT.plusSeconds(20)))));
    }

    @Override
    public Optional<Reservation> reservation(Credentials staff, UUID order) {
        FakeCatalog.open(stockAway, "inventory-service");
        return Optional.of(
                new Reservation(
                        "COMMITTED",
                        null,
                        MOMENT,
                        MOMENT,
                        List.of(new Line("LAMP-RED", "berlin", 1, "COMMITTED"))));
    }

    @Override
    public List<Mail> mails(Credentials staff, UUID order) {
        FakeCatalog.open(mailAway, "notification-service");
        return List.of(new Mail("CONFIRMED", "SENT", "ada@example.com", 2, null, MOMENT, MOMENT));
    }

    @Override
    public void captureAgain(Credentials staff, UUID order) {
        FakeCatalog.open(paymentAway, "payment-service");
        act("capture");
    }

    @Override
    public Summary summary(Credentials staff, int days) {
        FakeCatalog.open(ordersAway, "order-service");
        var all = new ArrayList<Day>();
        for (var n = days - 1; n >= 0; n--) {
            var day = LocalDate.parse("2026-11-20").minusDays(n);
            all.add(new Day(day, Map.of("CONFIRMED", n + 1), n == 3 ? List.of() : revenue(n)));
        }
        return new Summary(
                MOMENT, all, new Stuck(stuck, stuck == 0 ? List.of() : List.of(order())));
    }

    private static List<Money> revenue(int n) {
        return List.of(new Money(n + 10 + ".50", "EUR"), new Money(n + 1000 + "", "JPY"));
    }

    @Override
    public Alerts stockAlerts(Credentials staff, int atMost) {
        FakeCatalog.open(stockAway, "inventory-service");
        return new Alerts(1, 2, List.of(new Level("LAMP-BLUE", 0)));
    }

    @Override
    public RefusedCaptures refusedCaptures(Credentials staff) {
        FakeCatalog.open(paymentAway, "payment-service");
        return new RefusedCaptures(
                paymentStatus.equals("CAPTURE_REFUSED")
                        ? List.of(new RefusedCapture(ORDER, "EM-7", PRICE, MOMENT))
                        : List.of(),
                null);
    }

    private void act(String what) {
        FakeCatalog.open(ordersAway, "order-service");
        var no = refusal;
        if (no != null) {
            throw no;
        }
        done.add(what);
    }

    private StaffOrder order() {
        return new StaffOrder(
                ORDER,
                "EM-7",
                status,
                null,
                List.of(new Cart.Line("LAMP-RED", "1", "Lamp", 1, PRICE, PRICE)),
                null,
                PRICE,
                NOTHING,
                NOTHING,
                NOTHING,
                PRICE,
                NOTHING,
                PRICE,
                status.equals("CANCELLED") ? NOTHING : PRICE,
                true,
                List.of(),
                stuck == 0 ? List.of() : List.of("STOCK_COMMITTED"),
                stuck,
                null,
                new StaffOrder.Customer(null, "ada@example.com", name),
                new Address(name, "Street 1", null, "Berlin", "10117", "DE"),
                status.equals("SHIPPED") ? new StaffOrder.Shipment("DHL", "4711") : null,
                MOMENT,
                List.of(new StaffOrder.Entry(1, MOMENT, "PENDING", "The order has been placed.")));
    }
}
