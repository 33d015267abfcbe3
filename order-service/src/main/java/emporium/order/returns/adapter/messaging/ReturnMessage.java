package emporium.order.returns.adapter.messaging;

import emporium.order.domain.Customer;
import emporium.order.domain.Money;
import emporium.order.domain.Sku;
import emporium.order.returns.domain.Receipt;
import emporium.order.returns.domain.Return;
import emporium.order.returns.domain.ReturnLine;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Version 1 of what is said about returns on {@code orders.events}: the return as it has become.
 */
record ReturnMessage(
        UUID returnId,
        UUID orderId,
        String number,
        int version,
        Instant at,
        String status,
        String reason,
        Customer customer,
        List<LineV1> lines,
        @Nullable Money refund) {

    record LineV1(
            Sku sku,
            UUID productId,
            String name,
            int quantity,
            Money unitPrice,
            @Nullable Integer accepted) {

        static LineV1 of(ReturnLine line, @Nullable Receipt receipt) {
            return new LineV1(
                    line.sku(),
                    line.productId(),
                    line.name(),
                    line.quantity(),
                    line.unitPrice(),
                    receipt == null ? null : receipt.accepted(line.sku()));
        }
    }

    static ReturnMessage of(Return back, Customer customer, Instant at) {
        var receipt = back.status().judged().orElse(null);
        return new ReturnMessage(
                back.id().value(),
                back.orderId().value(),
                back.number(),
                back.version(),
                at,
                back.status().label(),
                back.reason().word(),
                customer,
                back.lines().stream().map(line -> LineV1.of(line, receipt)).toList(),
                receipt == null ? null : receipt.refund());
    }
}
