package emporium.order.order.domain;

import emporium.order.domain.Money;
import java.time.Duration;
import java.util.UUID;

/** Why an order could not be placed or changed. */
public abstract sealed class OrderException extends RuntimeException {

    OrderException(String message) {
        super(message, null, false, false);
    }

    /** There is none, or it is somebody else's: the two look alike. */
    public static final class NotFound extends OrderException {
        public NotFound() {
            super("There is no such order.");
        }
    }

    public static final class QuoteNotFound extends OrderException {
        public QuoteNotFound() {
            super("There is no such quote.");
        }
    }

    public static final class QuoteExpired extends OrderException {
        public QuoteExpired() {
            super("The quote's prices are no longer held. Ask for a new one.");
        }
    }

    /** A quote becomes one order, however often it is asked for. */
    public static final class QuoteUsed extends OrderException {
        private final UUID orderId;

        public QuoteUsed(UUID orderId) {
            super("This quote has become an order already.");
            this.orderId = orderId;
        }

        public UUID orderId() {
            return orderId;
        }
    }

    public static final class CouponUsedUp extends OrderException {
        public CouponUsedUp(String code) {
            super("The coupon " + code + " has been used up. Ask for a quote without it.");
        }
    }

    /** So many orders of one owner are in the checkout that another has to wait. */
    public static final class TooManyOpen extends OrderException {
        private final Duration retryAfter;

        public TooManyOpen(int limit, Duration retryAfter) {
            super(
                    """
                    You may have %d orders at a time that are not confirmed yet. \
                    Wait until one is, or cancel one.\
                    """
                            .formatted(limit));
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    public static final class NotCancellable extends OrderException {
        public NotCancellable(Order order) {
            super("An order that is " + order.status().label() + " can not be cancelled.");
        }
    }

    public static final class WrongStatus extends OrderException {
        public WrongStatus(Order order, String wanted) {
            super(
                    "An order that is %s%s can not be %s."
                            .formatted(
                                    order.status().label(),
                                    order.isPaid() ? "" : " and not paid yet",
                                    wanted));
        }
    }

    public static final class NotRefundable extends OrderException {
        public NotRefundable(Order order, Money left) {
            super(
                    "Of this order, which is %s, at most %s can be refunded."
                            .formatted(order.status().label(), left));
        }
    }
}
