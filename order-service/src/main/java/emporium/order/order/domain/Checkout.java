package emporium.order.order.domain;

import emporium.order.order.domain.Answer.CaptureRefused;
import emporium.order.order.domain.Answer.FromPayment;
import emporium.order.order.domain.Answer.FromStock;
import emporium.order.order.domain.Answer.NoAnswer;
import emporium.order.order.domain.Answer.PaymentAuthorized;
import emporium.order.order.domain.Answer.PaymentCaptured;
import emporium.order.order.domain.Answer.PaymentDeclined;
import emporium.order.order.domain.Answer.PaymentRefunded;
import emporium.order.order.domain.Answer.PaymentVoided;
import emporium.order.order.domain.Answer.RefundRefused;
import emporium.order.order.domain.Answer.ReservationExpired;
import emporium.order.order.domain.Answer.StockCommitted;
import emporium.order.order.domain.Answer.StockRefused;
import emporium.order.order.domain.Answer.StockReleased;
import emporium.order.order.domain.Answer.StockReserved;
import emporium.order.order.domain.OrderStatus.Authorized;
import emporium.order.order.domain.OrderStatus.Confirmed;
import emporium.order.order.domain.OrderStatus.Ended;
import emporium.order.order.domain.OrderStatus.Kept;
import emporium.order.order.domain.OrderStatus.Pending;
import emporium.order.order.domain.OrderStatus.Reserved;
import java.time.Instant;
import java.util.Optional;

/**
 * The saga: what an order does about each answer in each status. Stock is asked for first, then the
 * payment's authorization; stock becomes the order's for good before money is taken. Whatever
 * arrives late, twice or in the wrong order ends in a line of this table too.
 */
public final class Checkout {

    private final Patience patience;

    public Checkout(Patience patience) {
        this.patience = patience;
    }

    private record Step(OrderStatus status, Answer answer) {}

    /** Empty if there is nothing to do about the answer. */
    public Optional<OrderChange> hear(Order order, Answer answer, Instant now) {
        var then = new Move(order, now, patience);
        return switch (new Step(order.status(), answer)) {
            // 1. Stock. Without it the order is rejected; after silence it may still be held.
            case Step(Pending p, StockReserved _) -> then.authorize(p.paymentToken());
            case Step(Pending _, StockRefused a) -> then.rejectLacking(a.missing());
            case Step(Pending _, ReservationExpired _), Step(Pending _, StockReleased _) ->
                    then.reject("reservation-expired", Order.NOTHING);
            case Step(Pending _, NoAnswer _) -> then.reject("stock-timeout", Order.STOCK);
            case Step(Pending _, StockCommitted _), Step(Pending _, FromPayment _) ->
                    Optional.empty();

            // 2. Authorization. Without it the stock goes back.
            case Step(Reserved _, PaymentAuthorized _) -> then.commitStock();
            case Step(Reserved _, PaymentDeclined a) -> then.reject(a.reason(), Order.STOCK);
            case Step(Reserved _, PaymentVoided _) -> then.reject("payment-voided", Order.STOCK);
            case Step(Reserved _, ReservationExpired _), Step(Reserved _, StockReleased _) ->
                    then.reject("reservation-expired", Order.MONEY);
            case Step(Reserved _, NoAnswer _) ->
                    then.reject("payment-timeout", Order.STOCK_AND_MONEY);
            case Step(Reserved _, FromStock _), Step(Reserved _, FromPayment _) -> Optional.empty();

            // 3. The stock leaves the shelves, then the money is taken: each asked for until done.
            case Step(Authorized _, StockCommitted _) -> then.confirm();
            case Step(Authorized _, ReservationExpired _),
                    Step(Authorized _, StockReleased _),
                    Step(Authorized _, StockRefused _) ->
                    then.reject("reservation-expired", Order.MONEY);
            case Step(Authorized _, PaymentVoided _), Step(Authorized _, PaymentDeclined _) ->
                    then.reject("payment-voided", Order.STOCK_AND_MONEY);
            case Step(Authorized _, NoAnswer _) -> then.askAgain();
            case Step(Authorized _, FromStock _), Step(Authorized _, FromPayment _) ->
                    Optional.empty();

            // A sale. Should the money get lost before it was taken, the goods stay here.
            case Step(Kept _, PaymentCaptured a) -> then.captured(a.amount());
            case Step(Kept _, CaptureRefused _) -> then.tickOff(Awaited.PAYMENT_CAPTURED);
            case Step(Confirmed _, PaymentVoided _), Step(Confirmed _, PaymentDeclined _) ->
                    then.cancelUnpaid();
            case Step(Kept _, PaymentRefunded a) -> then.refunded(a);
            case Step(Kept _, RefundRefused a) -> then.refundRefused(a);
            case Step(Kept _, NoAnswer _) -> then.askAgain();
            case Step(Kept _, FromStock _), Step(Kept _, FromPayment _) -> Optional.empty();

            // The end. What turns up now is given back; what was asked back is ticked off.
            case Step(Ended _, StockReserved _), Step(Ended _, StockCommitted _) ->
                    then.giveBack(Awaited.STOCK_RELEASED);
            case Step(Ended _, StockReleased _),
                    Step(Ended _, StockRefused _),
                    Step(Ended _, ReservationExpired _) ->
                    then.tickOff(Awaited.STOCK_RELEASED);
            case Step(Ended _, PaymentAuthorized _) -> then.giveBack(Awaited.PAYMENT_ENDED);
            case Step(Ended _, PaymentCaptured a) -> then.capturedTooLate(a.amount());
            case Step(Ended _, CaptureRefused _) -> Optional.empty();
            case Step(Ended _, PaymentVoided _), Step(Ended _, PaymentDeclined _) ->
                    then.tickOff(Awaited.PAYMENT_ENDED);
            case Step(Ended _, PaymentRefunded a) -> then.refunded(a);
            case Step(Ended _, RefundRefused a) -> then.refundRefused(a);
            case Step(Ended _, NoAnswer _) -> then.askAgain();
        };
    }
}
