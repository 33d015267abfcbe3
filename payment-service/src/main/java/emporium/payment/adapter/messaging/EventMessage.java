package emporium.payment.adapter.messaging;

import emporium.payment.domain.Money;
import emporium.payment.domain.PaymentEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events as they go over the wire; they never change. */
sealed interface EventMessage {

    String type();

    static EventMessage of(PaymentEvent event) {
        var order = event.order().value();
        return switch (event) {
            case PaymentEvent.Authorized e ->
                    new AuthorizedV1(
                            order,
                            e.payment().value(),
                            Amount.of(e.amount()),
                            e.reference().value());
            case PaymentEvent.Declined e -> new DeclinedV1(order, e.reason());
            case PaymentEvent.Captured e ->
                    new CapturedV1(order, e.payment().value(), Amount.of(e.amount()));
            case PaymentEvent.CaptureRefused e ->
                    new CaptureRefusedV1(order, e.payment().value(), e.reason());
            case PaymentEvent.Voided e ->
                    new VoidedV1(order, e.payment().map(id -> id.value()).orElse(null), e.reason());
            case PaymentEvent.Refunded e ->
                    new RefundedV1(
                            order,
                            e.refund().map(id -> id.value()).orElse(null),
                            Amount.of(e.amount()),
                            Amount.of(e.total()));
            case PaymentEvent.RefundRefused e ->
                    new RefundRefusedV1(order, e.refund().value(), e.reason());
        };
    }

    record Amount(String amount, String currency) {
        static Amount of(Money money) {
            return new Amount(money.amount(), money.currency().getCurrencyCode());
        }
    }

    record AuthorizedV1(UUID orderId, UUID paymentId, Amount amount, String reference)
            implements EventMessage {
        @Override
        public String type() {
            return "payment-authorized.v1";
        }
    }

    record DeclinedV1(UUID orderId, String reason) implements EventMessage {
        @Override
        public String type() {
            return "payment-declined.v1";
        }
    }

    record CapturedV1(UUID orderId, UUID paymentId, Amount amount) implements EventMessage {
        @Override
        public String type() {
            return "payment-captured.v1";
        }
    }

    record CaptureRefusedV1(UUID orderId, UUID paymentId, String reason) implements EventMessage {
        @Override
        public String type() {
            return "capture-refused.v1";
        }
    }

    record VoidedV1(UUID orderId, @Nullable UUID paymentId, String reason) implements EventMessage {
        @Override
        public String type() {
            return "payment-voided.v1";
        }
    }

    record RefundedV1(UUID orderId, @Nullable UUID refundId, Amount amount, Amount refundedTotal)
            implements EventMessage {
        @Override
        public String type() {
            return "payment-refunded.v1";
        }
    }

    record RefundRefusedV1(UUID orderId, UUID refundId, String reason) implements EventMessage {
        @Override
        public String type() {
            return "refund-refused.v1";
        }
    }
}
