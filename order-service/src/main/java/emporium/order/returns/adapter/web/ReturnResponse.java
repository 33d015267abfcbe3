package emporium.order.returns.adapter.web;

import emporium.order.domain.Money;
import emporium.order.domain.Sku;
import emporium.order.order.domain.OrderId;
import emporium.order.returns.domain.Decision;
import emporium.order.returns.domain.Receipt;
import emporium.order.returns.domain.Restock;
import emporium.order.returns.domain.Return;
import emporium.order.returns.domain.ReturnLine;
import emporium.order.returns.domain.ReturnStatus.RefundRefused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A return as its owner sees it; the staff also sees what became of the goods. */
record ReturnResponse(
        UUID id,
        OrderId orderId,
        String number,
        String status,
        int version,
        String reason,
        @Nullable String comment,
        List<LineResponse> lines,
        @Nullable Money refund,
        @Nullable String refundRefused,
        @Nullable RestockResponse restock,
        Instant requestedAt,
        @Nullable Instant receivedAt) {

    record LineResponse(
            Sku sku,
            UUID productId,
            String name,
            int quantity,
            Money unitPrice,
            @Nullable Integer accepted,
            @Nullable String restockTo) {}

    record RestockResponse(String state, @Nullable String reason) {
        static RestockResponse of(Restock restock) {
            return new RestockResponse(
                    restock.label(), restock instanceof Restock.Refused(var why) ? why : null);
        }
    }

    static ReturnResponse forOwner(Return back) {
        return of(back, false);
    }

    static ReturnResponse forStaff(Return back) {
        return of(back, true);
    }

    private static ReturnResponse of(Return back, boolean staff) {
        var receipt = back.status().judged().orElse(null);
        return new ReturnResponse(
                back.id().value(),
                back.orderId(),
                back.number(),
                back.status().label(),
                back.version(),
                back.reason().word(),
                back.comment(),
                back.lines().stream().map(line -> line(line, receipt, staff)).toList(),
                receipt == null ? null : receipt.refund(),
                staff && back.status() instanceof RefundRefused(_, var why) ? why : null,
                staff ? RestockResponse.of(back.restock()) : null,
                back.requestedAt(),
                receipt == null ? null : receipt.at());
    }

    private static LineResponse line(ReturnLine line, @Nullable Receipt receipt, boolean staff) {
        return new LineResponse(
                line.sku(),
                line.productId(),
                line.name(),
                line.quantity(),
                line.unitPrice(),
                receipt == null ? null : receipt.accepted(line.sku()),
                receipt == null || !staff ? null : restockTo(line, receipt));
    }

    private static @Nullable String restockTo(ReturnLine line, Receipt receipt) {
        for (Decision decision : receipt.decisions()) {
            if (decision.sku().equals(line.sku())) {
                return decision.restockTo();
            }
        }
        return null;
    }
}
