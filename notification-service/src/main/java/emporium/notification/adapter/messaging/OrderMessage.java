package emporium.notification.adapter.messaging;

import emporium.notification.domain.Kind;
import emporium.notification.domain.OrderLetter;
import emporium.platform.messaging.Message;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an e-mail needs of an order's snapshot on {@code orders.events}. */
record OrderMessage(
        UUID orderId,
        String number,
        @Nullable String reason,
        Customer customer,
        List<Line> lines,
        Money subtotal,
        Money discount,
        Money shipping,
        Money tax,
        Money total,
        @Nullable Address shippingAddress,
        @Nullable Shipment shipment,
        @Nullable Refund refund) {

    static final Map<String, Kind> KINDS =
            Map.of(
                    "order-placed.v1", Kind.RECEIVED,
                    "order-confirmed.v1", Kind.CONFIRMED,
                    "order-rejected.v1", Kind.REJECTED,
                    "order-cancelled.v1", Kind.CANCELLED,
                    "order-shipped.v1", Kind.SHIPPED,
                    "order-refunded.v1", Kind.REFUNDED);

    record Customer(@Nullable String id, String email, String name, @Nullable String language) {

        @Nullable UUID account() {
            return id == null ? null : UUID.fromString(id);
        }

        /** What order-service puts in place of an address that it has forgotten (RFC 2606). */
        boolean isNobody() {
            return email.endsWith(".invalid");
        }
    }

    record Address(
            String name,
            String line1,
            @Nullable String line2,
            String city,
            String postalCode,
            String country) {

        List<String> lines() {
            return Stream.of(name, line1, line2, postalCode + " " + city, country)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    record Line(String name, long quantity, Money lineTotal) {}

    record Money(String amount, String currency) {

        String text() {
            return amount + " " + currency;
        }
    }

    record Shipment(String carrier, String trackingNumber) {}

    record Refund(UUID refundId, Money amount) {}

    static OrderLetter read(Message message) {
        var kind = Objects.requireNonNull(KINDS.get(message.type()));
        return message.as(OrderMessage.class).letter(kind);
    }

    static boolean hasReader(Message message) {
        return !message.as(OrderMessage.class).customer.isNobody();
    }

    private OrderLetter letter(Kind kind) {
        return new OrderLetter(
                Objects.requireNonNull(orderId, "orderId"),
                kind,
                Objects.requireNonNull(number, "number"),
                Objects.requireNonNull(customer.email, "customer.email"),
                Objects.requireNonNull(customer.name, "customer.name"),
                lines.stream()
                        .map(each ->
                                new OrderLetter.Line(
                                        each.name, each.quantity, each.lineTotal.text()))
                        .toList(),
                new OrderLetter.Totals(
                        subtotal.text(),
                        discount.text(),
                        shipping.text(),
                        tax.text(),
                        total.text()),
                reason,
                shipment == null
                        ? null
                        : new OrderLetter.Shipment(shipment.carrier, shipment.trackingNumber),
                refund == null ? null : Objects.requireNonNull(refund.refundId, "refundId"),
                refund == null ? null : refund.amount.text(),
                shippingAddress == null ? null : shippingAddress.lines(),
                customer.language,
                customer.account());
    }
}
