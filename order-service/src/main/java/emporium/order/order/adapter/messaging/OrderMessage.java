package emporium.order.order.adapter.messaging;

import emporium.order.domain.Address;
import emporium.order.domain.Customer;
import emporium.order.domain.Line;
import emporium.order.domain.Money;
import emporium.order.domain.Sku;
import emporium.order.order.domain.Missing;
import emporium.order.order.domain.Order;
import emporium.order.order.domain.OrderStatus;
import emporium.order.order.domain.Refund;
import emporium.order.order.domain.Shipment;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Version 1 of every message on {@code orders.events}: the order as it has become. */
record OrderMessage(
        UUID orderId,
        String number,
        int version,
        Instant at,
        String status,
        @Nullable String reason,
        @Nullable List<Missing> missing,
        Customer customer,
        List<LineV1> lines,
        Money subtotal,
        Money discount,
        Money shipping,
        Money tax,
        Money total,
        Address shippingAddress,
        @Nullable Shipment shipment,
        @Nullable RefundV1 refund) {

    record LineV1(
            Sku sku, UUID productId, String name, int quantity, Money unitPrice, Money lineTotal) {
        static LineV1 of(Line line) {
            return new LineV1(
                    line.sku(),
                    line.productId(),
                    line.name(),
                    line.quantity(),
                    line.unitPrice(),
                    line.lineTotal());
        }
    }

    record RefundV1(UUID refundId, Money amount) {}

    static OrderMessage of(Order order, Instant at, @Nullable Refund refund) {
        var purchase = order.purchase();
        var totals = purchase.totals();
        var status = order.status();
        return new OrderMessage(
                order.id().value(),
                order.number(),
                order.version(),
                at,
                status.label(),
                status instanceof OrderStatus.Ended ended ? ended.reason() : null,
                status instanceof OrderStatus.Rejected(_, var missing) && !missing.isEmpty()
                        ? missing
                        : null,
                purchase.customer(),
                purchase.lines().stream().map(LineV1::of).toList(),
                totals.subtotal(),
                totals.discount(),
                totals.shipping(),
                totals.tax(),
                totals.total(),
                purchase.shippingAddress(),
                shipment(status),
                refund == null ? null : new RefundV1(refund.id(), refund.amount()));
    }

    private static @Nullable Shipment shipment(OrderStatus status) {
        return switch (status) {
            case OrderStatus.Shipped(var parcel) -> parcel;
            case OrderStatus.Delivered(var parcel) -> parcel;
            case OrderStatus.Open _, OrderStatus.Ended _, OrderStatus.Confirmed _ -> null;
        };
    }
}
