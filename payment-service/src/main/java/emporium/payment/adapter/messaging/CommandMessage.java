package emporium.payment.adapter.messaging;

import static java.util.Objects.requireNonNull;

import emporium.payment.domain.Money;
import emporium.payment.domain.OrderId;
import emporium.payment.domain.PaymentCommand;
import emporium.payment.domain.PaymentToken;
import emporium.payment.domain.RefundId;
import emporium.platform.messaging.Message;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** The commands as they come over the wire. One with something missing is not taken. */
sealed interface CommandMessage {

    String AUTHORIZE = "authorize-payment.v1";
    String CAPTURE = "capture-payment.v1";
    String VOID = "void-payment.v1";
    String REFUND = "refund-payment.v1";
    Set<String> TYPES = Set.of(AUTHORIZE, CAPTURE, VOID, REFUND);

    PaymentCommand command();

    static PaymentCommand read(Message message) {
        CommandMessage read =
                switch (message.type()) {
                    case AUTHORIZE -> message.as(Authorize.class);
                    case CAPTURE -> message.as(Capture.class);
                    case VOID -> message.as(End.class);
                    case REFUND -> message.as(RefundPart.class);
                    default -> throw new IllegalArgumentException("No command: " + message.type());
                };
        return read.command();
    }

    record Amount(String amount, String currency) {
        public Amount {
            requireNonNull(amount, "amount");
            requireNonNull(currency, "currency");
        }

        Money money() {
            return Money.parse(amount, currency);
        }
    }

    record Authorize(
            UUID orderId, String number, Amount amount, String paymentToken, Instant deadline)
            implements CommandMessage {
        public Authorize {
            requireNonNull(orderId, "orderId");
            requireNonNull(number, "number");
            requireNonNull(amount, "amount");
            requireNonNull(paymentToken, "paymentToken");
            requireNonNull(deadline, "deadline");
        }

        @Override
        public PaymentCommand command() {
            return new PaymentCommand.Authorize(
                    new OrderId(orderId),
                    number,
                    amount.money(),
                    new PaymentToken(paymentToken),
                    deadline);
        }

        /** Without the token. */
        @Override
        public String toString() {
            return "Authorize[orderId=" + orderId + "]";
        }
    }

    record Capture(UUID orderId) implements CommandMessage {
        public Capture {
            requireNonNull(orderId, "orderId");
        }

        @Override
        public PaymentCommand command() {
            return new PaymentCommand.Capture(new OrderId(orderId));
        }
    }

    record End(UUID orderId, String reason) implements CommandMessage {
        public End {
            requireNonNull(orderId, "orderId");
            requireNonNull(reason, "reason");
        }

        @Override
        public PaymentCommand command() {
            return new PaymentCommand.End(new OrderId(orderId), reason);
        }
    }

    record RefundPart(UUID orderId, UUID refundId, Amount amount, String reason)
            implements CommandMessage {
        public RefundPart {
            requireNonNull(orderId, "orderId");
            requireNonNull(refundId, "refundId");
            requireNonNull(amount, "amount");
            requireNonNull(reason, "reason");
        }

        @Override
        public PaymentCommand command() {
            return new PaymentCommand.RefundPart(
                    new OrderId(orderId), new RefundId(refundId), amount.money(), reason);
        }
    }
}
