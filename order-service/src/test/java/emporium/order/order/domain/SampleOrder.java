package emporium.order.order.domain;

import emporium.order.domain.Address;
import emporium.order.domain.Customer;
import emporium.order.domain.Line;
import emporium.order.domain.Money;
import emporium.order.domain.Owner;
import emporium.order.domain.Sku;
import emporium.order.domain.Terms;
import emporium.order.domain.Totals;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An order for two mugs and a lamp, and the steps that bring it where a test wants it. */
public final class SampleOrder {

    public static final Instant NOW = Instant.parse("2026-11-20T10:15:00Z");
    public static final Money TOTAL = Money.euros("122.09");

    static final Patience PATIENCE =
            new Patience(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(15),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(20));

    private static final Checkout CHECKOUT = new Checkout(PATIENCE);

    private SampleOrder() {}

    public static OrderChange placed() {
        return place(purchase());
    }

    /** The same, discounted to nothing. */
    static Order free(Answer... answers) {
        var goods = Money.euros("114.00");
        var order = place(purchase(Totals.of(goods, goods, goods.zero(), goods.zero()))).order();
        return after(order, answers);
    }

    private static OrderChange place(Purchase purchase) {
        return Order.place(
                new OrderId(UUID.fromString("0192f6f4-6f0e-7c61-9b0a-4f5b5f6f7a01")),
                "EM-1000042",
                purchase,
                new PaymentToken("tok_ok"),
                NOW,
                PATIENCE);
    }

    static Purchase purchase() {
        return purchase(
                Totals.of(
                        Money.euros("114.00"),
                        Money.euros("11.40"),
                        Money.euros("0"),
                        Money.euros("19.49")));
    }

    private static Purchase purchase(Totals totals) {
        var product = UUID.fromString("01a1faaf-8210-7f74-aaca-bdc800eac0e6");
        return new Purchase(
                new Owner.Shopper("ada"),
                new Customer("ada", "ada@example.com", "Ada Byron", "de"),
                new UUID(1, 1),
                List.of(
                        new Line(new Sku("LAMP"), product, "A lamp", 1, Money.euros("89.00")),
                        new Line(new Sku("MUG"), product, "A mug", 2, Money.euros("12.50"))),
                totals,
                new Address("Ada Byron", "Street 1", null, "Berlin", "10115", "DE"),
                Optional.of("WELCOME10"),
                Terms.NOT_KEPT);
    }

    public static OrderChange hear(Order order, Answer answer) {
        return maybe(order, answer).orElseThrow();
    }

    static Optional<OrderChange> maybe(Order order, Answer answer) {
        return CHECKOUT.hear(order, answer, NOW);
    }

    public static Order after(Answer... answers) {
        return after(placed().order(), answers);
    }

    private static Order after(Order placed, Answer... answers) {
        var order = placed;
        for (var answer : answers) {
            order = maybe(order, answer).map(OrderChange::order).orElse(order);
        }
        return order;
    }

    static Order pending() {
        return after();
    }

    public static Order reserved() {
        return after(new Answer.StockReserved());
    }

    static Order authorized() {
        return after(new Answer.StockReserved(), new Answer.PaymentAuthorized());
    }

    static Order confirmed() {
        return after(
                new Answer.StockReserved(),
                new Answer.PaymentAuthorized(),
                new Answer.StockCommitted());
    }

    public static Order paid() {
        return after(
                new Answer.StockReserved(),
                new Answer.PaymentAuthorized(),
                new Answer.StockCommitted(),
                new Answer.PaymentCaptured(TOTAL));
    }

    public static Order shipped() {
        return paid().ship(new Shipment("DHL", "4711")).orElseThrow().order();
    }

    static Order delivered() {
        return shipped().deliver().orElseThrow().order();
    }

    static Order rejected() {
        return after(new Answer.StockReserved(), new Answer.PaymentDeclined("card-declined"));
    }

    static Order cancelled() {
        return paid().cancel("cancelled-by-customer", NOW, PATIENCE).orElseThrow().order();
    }
}
