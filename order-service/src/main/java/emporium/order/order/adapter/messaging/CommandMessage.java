package emporium.order.order.adapter.messaging;

import emporium.order.domain.Money;
import emporium.order.domain.Sku;
import emporium.order.order.domain.Command;
import emporium.order.order.domain.OrderId;
import emporium.platform.outbox.OutgoingMessage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Commands as inventory-service and payment-service have published them. */
sealed interface CommandMessage {

    record ReserveStock(UUID orderId, String country, List<Wanted> lines, Instant expiresAt)
            implements CommandMessage {}

    record Wanted(Sku sku, int quantity) {}

    record AuthorizePayment(
            UUID orderId, String number, Money amount, String paymentToken, Instant deadline)
            implements CommandMessage {}

    record RefundPayment(UUID orderId, UUID refundId, Money amount, String reason)
            implements CommandMessage {}

    /** What to end, and why. */
    record End(UUID orderId, String reason) implements CommandMessage {}

    /** What to go on with. */
    record GoOn(UUID orderId) implements CommandMessage {}

    static OutgoingMessage of(Command command, Instant at) {
        var order = command.orderId();
        var id = order.value();
        return switch (command) {
            case Command.ReserveStock(_, var country, var quantities, var expiresAt) -> {
                var wanted =
                        quantities.entrySet().stream()
                                .map(e -> new Wanted(e.getKey(), e.getValue()))
                                .toList();
                var body = new ReserveStock(id, country, wanted, expiresAt);
                yield inventory(order, "reserve-stock.v1", at, body);
            }
            case Command.CommitStock _ -> inventory(order, "commit-stock.v1", at, new GoOn(id));
            case Command.ReleaseStock(_, var reason) ->
                    inventory(order, "release-stock.v1", at, new End(id, reason));
            case Command.AuthorizePayment(_, var number, var amount, var token, var deadline) ->
                    payments(
                            order,
                            "authorize-payment.v1",
                            at,
                            new AuthorizePayment(id, number, amount, token.value(), deadline));
            case Command.CapturePayment _ ->
                    payments(order, "capture-payment.v1", at, new GoOn(id));
            case Command.VoidPayment(_, var reason) ->
                    payments(order, "void-payment.v1", at, new End(id, reason));
            case Command.RefundPayment(_, var refundId, var amount, var reason) ->
                    payments(
                            order,
                            "refund-payment.v1",
                            at,
                            new RefundPayment(id, refundId, amount, reason));
        };
    }

    private static OutgoingMessage inventory(
            OrderId order, String type, Instant at, CommandMessage body) {
        return new OutgoingMessage("inventory.commands", order.toString(), type, at, body);
    }

    private static OutgoingMessage payments(
            OrderId order, String type, Instant at, CommandMessage body) {
        return new OutgoingMessage("payments.commands", order.toString(), type, at, body);
    }
}
