package emporium.order.order.domain;

import emporium.order.domain.Money;
import emporium.order.order.domain.Answer.PaymentRefunded;
import emporium.order.order.domain.Answer.RefundRefused;
import emporium.order.order.domain.OrderEvent.Moved;
import emporium.order.order.domain.OrderEvent.Noted;
import emporium.order.order.domain.OrderStatus.Authorized;
import emporium.order.order.domain.OrderStatus.Cancelled;
import emporium.order.order.domain.OrderStatus.Confirmed;
import emporium.order.order.domain.OrderStatus.Rejected;
import emporium.order.order.domain.OrderStatus.Reserved;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the lines of {@link Checkout}'s table do, each for one order at one moment. */
record Move(Order order, Instant now, Patience patience) {

    /** The provider is not asked for nothing: a free order goes straight on. */
    Optional<OrderChange> authorize(PaymentToken paymentToken) {
        if (order.isFree()) {
            return commitStock();
        }
        var deadline = now.plus(patience.payment());
        var waiting = Waiting.forAnswers(Set.of(Awaited.PAYMENT_AUTHORIZED), deadline);
        var command =
                new Command.AuthorizePayment(
                        order.id(),
                        order.number(),
                        order.purchase().totals().total(),
                        paymentToken,
                        deadline);
        return change(order.moveTo(new Reserved(), waiting), new Moved(), List.of(command));
    }

    Optional<OrderChange> commitStock() {
        return moveTo(new Authorized(), Set.of(Awaited.STOCK_COMMITTED));
    }

    Optional<OrderChange> confirm() {
        return moveTo(
                new Confirmed(), order.isFree() ? Order.NOTHING : Set.of(Awaited.PAYMENT_CAPTURED));
    }

    Optional<OrderChange> rejectLacking(List<Missing> missing) {
        return end(new Rejected("out-of-stock", missing), Order.NOTHING);
    }

    Optional<OrderChange> reject(String reason, Set<Awaited> givenBack) {
        return end(new Rejected(reason, List.of()), givenBack);
    }

    /** The authorization was lost before the money was taken; voided all the same, to be sure. */
    Optional<OrderChange> cancelUnpaid() {
        return order.isPaid()
                ? Optional.empty()
                : end(new Cancelled("payment-lost"), Order.STOCK_AND_MONEY);
    }

    Optional<OrderChange> captured(Money amount) {
        if (order.books().isCaptured()) {
            return Optional.empty();
        }
        return note(
                order.books().capture(amount),
                order.waiting().noLongerFor(Awaited.PAYMENT_CAPTURED));
    }

    Optional<OrderChange> capturedTooLate(Money amount) {
        var books = order.books().capture(amount);
        if (books.isGivenBack()) {
            return note(books, order.waiting().noLongerFor(Awaited.PAYMENT_ENDED));
        }
        return change(
                order.noting(books, order.waiting().alsoFor(Awaited.PAYMENT_ENDED, nextTry())),
                new Noted(),
                order.asking(Order.MONEY));
    }

    /** An ended order got something after all. Nothing to do if it is being asked back already. */
    Optional<OrderChange> giveBack(Awaited end) {
        if (order.waiting().isFor(end)) {
            return Optional.empty();
        }
        return change(
                order.noting(order.books(), order.waiting().alsoFor(end, nextTry())),
                new Noted(),
                order.asking(Set.of(end)));
    }

    Optional<OrderChange> tickOff(Awaited answer) {
        return order.waiting().isFor(answer)
                ? note(order.books(), order.waiting().noLongerFor(answer))
                : Optional.empty();
    }

    /** The running total tells a repeated or overtaken answer from a new one. */
    Optional<OrderChange> refunded(PaymentRefunded answer) {
        var open = answer.refundId().flatMap(order.books()::openRefund);
        if (open.isEmpty() && answer.refundedTotal().compareTo(order.books().refunded()) <= 0) {
            return isWhole(order.books()) ? tickOff(Awaited.PAYMENT_ENDED) : Optional.empty();
        }
        var refund = open.orElseGet(() -> unasked(answer)).as(Refund.State.DONE);
        var total = answer.refundedTotal();
        var known = order.books().refunded();
        var books = order.books().refunded(known.compareTo(total) < 0 ? total : known).with(refund);
        return change(settled(books), new OrderEvent.Refunded(refund), List.of());
    }

    Optional<OrderChange> refundRefused(RefundRefused answer) {
        return order.books()
                .openRefund(answer.refundId())
                .flatMap(open -> {
                    var refund = open.as(Refund.State.REFUSED);
                    var event = new OrderEvent.RefundFailed(refund, answer.reason());
                    return change(settled(order.books().with(refund)), event, List.of());
                });
    }

    /** Asks for every outstanding answer once more, at growing intervals. */
    Optional<OrderChange> askAgain() {
        var waiting = order.waiting();
        if (waiting.answers().isEmpty()) {
            return Optional.empty();
        }
        var next = now.plus(patience.pauseAfter(waiting.repeats() + 1));
        return change(
                order.noting(order.books(), waiting.again(next)),
                new Noted(),
                order.asking(waiting.answers()));
    }

    private Optional<OrderChange> moveTo(OrderStatus next, Set<Awaited> answers) {
        var waiting = Waiting.forAnswers(answers, now.plus(patience.repeat()));
        var moved = order.moveTo(next, waiting);
        return change(moved, new Moved(), moved.asking(answers));
    }

    private Optional<OrderChange> end(OrderStatus.Ended ending, Set<Awaited> givenBack) {
        return Optional.of(order.end(ending, givenBack, now, patience));
    }

    private Refund unasked(PaymentRefunded answer) {
        var id = answer.refundId().orElseGet(() -> order.id().value());
        var amount = answer.refundedTotal().minus(order.books().refunded());
        return new Refund(id, amount, "payment-ended", Refund.State.DONE);
    }

    /** One entry further, waiting only for what these books leave open. */
    private Order settled(PaymentBooks books) {
        var waiting = order.waiting();
        if (!books.hasOpenRefunds()) {
            waiting = waiting.noLongerFor(Awaited.REFUNDS);
        }
        if (isWhole(books)) {
            waiting = waiting.noLongerFor(Awaited.PAYMENT_ENDED);
        }
        return order.copy(order.status(), order.version() + 1, books, waiting);
    }

    /** All that was paid has gone back. */
    private boolean isWhole(PaymentBooks books) {
        return books.refunded().compareTo(order.purchase().totals().total()) >= 0;
    }

    private Optional<OrderChange> note(PaymentBooks books, Waiting waiting) {
        return change(order.noting(books, waiting), new Noted(), List.of());
    }

    private Instant nextTry() {
        return now.plus(patience.repeat());
    }

    private static Optional<OrderChange> change(
            Order next, OrderEvent event, List<Command> commands) {
        return Optional.of(new OrderChange(next, event, commands));
    }
}
