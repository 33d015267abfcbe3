package emporium.order.order.adapter.messaging;

import emporium.order.domain.Money;
import emporium.order.domain.Sku;
import emporium.order.order.application.Heard;
import emporium.order.order.domain.Answer;
import emporium.order.order.domain.Missing;
import emporium.order.order.domain.OrderId;
import emporium.platform.messaging.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What inventory-service and payment-service answer, as far as it is read here. */
final class AnswerMessage {

    static final Set<String> TYPES =
            Set.of(
                    "stock-reserved.v1",
                    "stock-refused.v1",
                    "stock-committed.v1",
                    "stock-released.v1",
                    "reservation-expired.v1",
                    "payment-authorized.v1",
                    "payment-declined.v1",
                    "payment-captured.v1",
                    "capture-refused.v1",
                    "payment-voided.v1",
                    "payment-refunded.v1",
                    "refund-refused.v1");

    private AnswerMessage() {}

    record Amount(String amount, String currency) {
        Money toMoney() {
            return Money.of(amount, currency);
        }
    }

    record Plain(UUID orderId) {}

    record Refused(UUID orderId, List<MissingV1> missing) {
        Answer toAnswer() {
            return new Answer.StockRefused(
                    missing.stream()
                            .map(m -> new Missing(new Sku(m.sku), m.requested, m.available))
                            .toList());
        }
    }

    record MissingV1(String sku, int requested, int available) {}

    record Declined(UUID orderId, String reason) {}

    record Captured(UUID orderId, Amount amount) {}

    record Refunded(UUID orderId, @Nullable UUID refundId, Amount amount, Amount refundedTotal) {
        Answer toAnswer() {
            return new Answer.PaymentRefunded(
                    Optional.ofNullable(refundId), amount.toMoney(), refundedTotal.toMoney());
        }
    }

    record RefundRefused(UUID orderId, UUID refundId, String reason) {}

    static Heard read(Message message) {
        return switch (message.type()) {
            case "stock-reserved.v1" -> plain(message, new Answer.StockReserved());
            case "stock-committed.v1" -> plain(message, new Answer.StockCommitted());
            case "stock-released.v1" -> plain(message, new Answer.StockReleased());
            case "reservation-expired.v1" -> plain(message, new Answer.ReservationExpired());
            case "payment-authorized.v1" -> plain(message, new Answer.PaymentAuthorized());
            case "capture-refused.v1" -> plain(message, new Answer.CaptureRefused());
            case "payment-voided.v1" -> plain(message, new Answer.PaymentVoided());
            case "stock-refused.v1" -> {
                var body = message.as(Refused.class);
                yield heard(body.orderId, body.toAnswer());
            }
            case "payment-declined.v1" -> {
                var body = message.as(Declined.class);
                yield heard(body.orderId, new Answer.PaymentDeclined(body.reason));
            }
            case "payment-captured.v1" -> {
                var body = message.as(Captured.class);
                yield heard(body.orderId, new Answer.PaymentCaptured(body.amount.toMoney()));
            }
            case "payment-refunded.v1" -> {
                var body = message.as(Refunded.class);
                yield heard(body.orderId, body.toAnswer());
            }
            case "refund-refused.v1" -> {
                var body = message.as(RefundRefused.class);
                yield heard(body.orderId, new Answer.RefundRefused(body.refundId, body.reason));
            }
            default -> throw new IllegalArgumentException("not an answer: " + message.type());
        };
    }

    private static Heard plain(Message message, Answer answer) {
        return heard(message.as(Plain.class).orderId, answer);
    }

    private static Heard heard(UUID orderId, Answer answer) {
        return new Heard(new OrderId(orderId), answer);
    }
}
