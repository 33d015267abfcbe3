package emporium.order.order.adapter.db;

import emporium.order.order.domain.Missing;
import emporium.order.order.domain.OrderStatus;
import emporium.order.order.domain.OrderStatus.Authorized;
import emporium.order.order.domain.OrderStatus.Cancelled;
import emporium.order.order.domain.OrderStatus.Confirmed;
import emporium.order.order.domain.OrderStatus.Delivered;
import emporium.order.order.domain.OrderStatus.Pending;
import emporium.order.order.domain.OrderStatus.Rejected;
import emporium.order.order.domain.OrderStatus.Reserved;
import emporium.order.order.domain.OrderStatus.Shipped;
import emporium.order.order.domain.PaymentToken;
import emporium.order.order.domain.Shipment;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a status knows beside its name, as it is stored: {@code orders.status_detail}. */
record StatusColumns(
        @Nullable String paymentToken,
        @Nullable String reason,
        @Nullable List<Missing> missing,
        @Nullable Shipment shipment) {

    static StatusColumns of(OrderStatus status) {
        return switch (status) {
            case Pending(var token) -> new StatusColumns(token.value(), null, null, null);
            case Reserved _, Authorized _, Confirmed _ -> new StatusColumns(null, null, null, null);
            case Shipped(var parcel) -> new StatusColumns(null, null, null, parcel);
            case Delivered(var parcel) -> new StatusColumns(null, null, null, parcel);
            case Rejected(var reason, var missing) ->
                    new StatusColumns(null, reason, missing, null);
            case Cancelled(var reason) -> new StatusColumns(null, reason, null, null);
        };
    }

    OrderStatus toStatus(String label) {
        return switch (label) {
            case "PENDING" -> new Pending(new PaymentToken(Objects.requireNonNull(paymentToken)));
            case "RESERVED" -> new Reserved();
            case "AUTHORIZED" -> new Authorized();
            case "CONFIRMED" -> new Confirmed();
            case "SHIPPED" -> new Shipped(Objects.requireNonNull(shipment));
            case "DELIVERED" -> new Delivered(Objects.requireNonNull(shipment));
            case "REJECTED" ->
                    new Rejected(
                            Objects.requireNonNull(reason), missing == null ? List.of() : missing);
            case "CANCELLED" -> new Cancelled(Objects.requireNonNull(reason));
            default -> throw new IllegalStateException("an order can not be " + label);
        };
    }
}
