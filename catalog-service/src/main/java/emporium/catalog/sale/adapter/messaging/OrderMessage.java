package emporium.catalog.sale.adapter.messaging;

import emporium.catalog.sale.application.Sales.SaleNews;
import emporium.platform.messaging.Message;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An order, as far as it is read here. */
record OrderMessage(UUID orderId, int version, Customer customer, List<Line> lines) {

    /** A confirmed order is a sale; until the parcel has left it can still be cancelled. */
    static final Set<String> TYPES = Set.of("order-confirmed.v1", "order-cancelled.v1");

    record Customer(@Nullable String id) {}

    record Line(UUID productId) {}

    static SaleNews read(Message message) {
        var order = message.as(OrderMessage.class);
        return new SaleNews(
                order.orderId,
                order.version,
                order.customer.id,
                message.type().equals("order-confirmed.v1"),
                order.lines.stream().map(Line::productId).collect(Collectors.toSet()));
    }
}
