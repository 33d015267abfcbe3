package emporium.order.order.adapter.web;

import emporium.order.domain.Address;
import emporium.order.domain.Line;
import emporium.order.domain.Money;
import emporium.order.domain.Sku;
import emporium.order.order.application.TimelineEntry;
import emporium.order.order.domain.Missing;
import emporium.order.order.domain.Order;
import emporium.order.order.domain.OrderStatus.Confirmed;
import emporium.order.order.domain.OrderStatus.Delivered;
import emporium.order.order.domain.OrderStatus.Ended;
import emporium.order.order.domain.OrderStatus.Open;
import emporium.order.order.domain.OrderStatus.Rejected;
import emporium.order.order.domain.OrderStatus.Shipped;
import emporium.order.order.domain.Shipment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as its owner and the staff see it; the timeline comes with a single one only. */
record OrderResponse(
        UUID id,
        String number,
        String status,
        int version,
        @Nullable String reason,
        @Nullable List<Missing> missing,
        List<LineResponse> lines,
        @Nullable String coupon,
        Money subtotal,
        Money discount,
        Money shipping,
        Money tax,
        @Nullable String taxRate,
        Money total,
        @Nullable String exchangeRate,
        Money refunded,
        boolean paid,
        Address shippingAddress,
        @Nullable Shipment shipment,
        Instant createdAt,
        @Nullable List<EntryResponse> timeline) {

    record LineResponse(
            Sku sku, UUID productId, String name, int quantity, Money unitPrice, Money lineTotal) {
        static LineResponse of(Line line) {
            return new LineResponse(
                    line.sku(),
                    line.productId(),
                    line.name(),
                    line.quantity(),
                    line.unitPrice(),
                    line.lineTotal());
        }
    }

    record EntryResponse(int version, Instant at, String state, String detail) {
        static EntryResponse of(TimelineEntry entry) {
            return new EntryResponse(entry.version(), entry.at(), entry.state(), entry.detail());
        }
    }

    static OrderResponse of(Order order) {
        return of(order, null);
    }

    static OrderResponse of(Order order, @Nullable List<TimelineEntry> timeline) {
        var purchase = order.purchase();
        var totals = purchase.totals();
        var status = order.status();
        return new OrderResponse(
                order.id().value(),
                order.number(),
                status.label(),
                order.version(),
                status instanceof Ended ended ? ended.reason() : null,
                status instanceof Rejected(_, var missing) && !missing.isEmpty() ? missing : null,
                purchase.lines().stream().map(LineResponse::of).toList(),
                purchase.coupon().orElse(null),
                totals.subtotal(),
                totals.discount(),
                totals.shipping(),
                totals.tax(),
                purchase.terms().taxPercent().map(BigDecimal::toPlainString).orElse(null),
                totals.total(),
                purchase.terms().rate().text().orElse(null),
                order.books().refunded(),
                order.isPaid(),
                purchase.shippingAddress(),
                switch (status) {
                    case Shipped(var parcel) -> parcel;
                    case Delivered(var parcel) -> parcel;
                    case Open _, Ended _, Confirmed _ -> null;
                },
                order.placedAt(),
                timeline == null ? null : timeline.stream().map(EntryResponse::of).toList());
    }
}
