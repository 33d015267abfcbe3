package emporium.order.order.domain;

import emporium.order.domain.Money;
import emporium.order.order.domain.OrderEvent.Moved;
import emporium.order.order.domain.OrderEvent.RefundRequested;
import emporium.order.order.domain.OrderException.NotCancellable;
import emporium.order.order.domain.OrderException.NotRefundable;
import emporium.order.order.domain.OrderException.WrongStatus;
import emporium.order.order.domain.OrderStatus.Authorized;
import emporium.order.order.domain.OrderStatus.Cancelled;
import emporium.order.order.domain.OrderStatus.Confirmed;
import emporium.order.order.domain.OrderStatus.Delivered;
import emporium.order.order.domain.OrderStatus.Ended;
import emporium.order.order.domain.OrderStatus.Kept;
import emporium.order.order.domain.OrderStatus.Pending;
import emporium.order.order.domain.OrderStatus.Rejected;
import emporium.order.order.domain.OrderStatus.Reserved;
import emporium.order.order.domain.OrderStatus.Shipped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An order, and what people may ask of it. What the other services answer is heard by {@link
 * Checkout}.
 *
 * @param version counts the entries of the timeline
 */
public record Order(
        OrderId id,
        String number,
        Instant placedAt,
        Purchase purchase,
        OrderStatus status,
        int version,
        PaymentBooks books,
        Waiting waiting) {

    public static OrderChange place(
            OrderId id,
            String number,
            Purchase purchase,
            PaymentToken paymentToken,
            Instant now,
            Patience patience) {
        var order =
                new Order(
                        id,
                        number,
                        now,
                        purchase,
                        new Pending(paymentToken),
                        1,
                        PaymentBooks.empty(purchase.totals().total().zero()),
                        Waiting.forAnswers(
                                Set.of(Awaited.STOCK_RESERVED), now.plus(patience.stock())));
        var reserve =
                new Command.ReserveStock(
                        id,
                        purchase.shippingAddress().country(),
                        purchase.quantities(),
                        now.plus(patience.reservation()));
        return new OrderChange(order, new Moved(), List.of(reserve));
    }

    /**
     * Possible until the parcel is on its way. Empty if it is cancelled already.
     *
     * @throws NotCancellable when it is too late, or there is nothing to cancel
     */
    public Optional<OrderChange> cancel(String reason, Instant now, Patience patience) {
        return switch (status) {
            case Pending _ -> Optional.of(end(new Cancelled(reason), STOCK, now, patience));
            case Reserved _, Authorized _ ->
                    Optional.of(end(new Cancelled(reason), STOCK_AND_MONEY, now, patience));
            case Confirmed _ -> {
                var givenBack = books.isGivenBack() ? STOCK : STOCK_AND_MONEY;
                yield Optional.of(end(new Cancelled(reason), givenBack, now, patience));
            }
            case Cancelled _ -> Optional.empty();
            case Shipped _, Delivered _, Rejected _ -> throw new NotCancellable(this);
        };
    }

    /** Only what is paid leaves the house. Empty if this very parcel is on its way already. */
    public Optional<OrderChange> ship(Shipment shipment) {
        if (status instanceof Shipped(var parcel) && parcel.equals(shipment)) {
            return Optional.empty();
        }
        if (!(status instanceof Confirmed) || !isPaid()) {
            throw new WrongStatus(this, "shipped");
        }
        return Optional.of(change(moveTo(new Shipped(shipment), waiting), new Moved()));
    }

    public Optional<OrderChange> deliver() {
        return switch (status) {
            case Shipped(var parcel) ->
                    Optional.of(change(moveTo(new Delivered(parcel), waiting), new Moved()));
            case Delivered _ -> Optional.empty();
            case Pending _, Reserved _, Authorized _, Confirmed _, Rejected _, Cancelled _ ->
                    throw new WrongStatus(this, "delivered");
        };
    }

    /** Gives back a part, or all that is left of what was captured. */
    public OrderChange refund(
            UUID refundId, Optional<Money> part, String reason, Instant now, Patience patience) {
        var left = books.refundable();
        var amount = part.orElse(left);
        if (!(status instanceof Kept)
                || !amount.currency().equals(left.currency())
                || !amount.isPositive()
                || amount.compareTo(left) > 0) {
            throw new NotRefundable(this, left);
        }
        var refund = new Refund(refundId, amount, reason, Refund.State.REQUESTED);
        var next = now.plus(patience.repeat());
        var order =
                copy(
                        status,
                        version + 1,
                        books.with(refund),
                        waiting.alsoFor(Awaited.REFUNDS, next));
        return new OrderChange(
                order,
                new RefundRequested(refund),
                List.of(new Command.RefundPayment(id, refundId, amount, reason)));
    }

    /** Something happened to it that changes neither where it stands nor what it waits for. */
    public OrderChange telling(OrderEvent.Visible event) {
        return change(copy(status, version + 1, books, waiting), event);
    }

    static final Set<Awaited> NOTHING = Set.of();
    static final Set<Awaited> STOCK = Set.of(Awaited.STOCK_RELEASED);
    static final Set<Awaited> MONEY = Set.of(Awaited.PAYMENT_ENDED);
    static final Set<Awaited> STOCK_AND_MONEY =
            Set.of(Awaited.STOCK_RELEASED, Awaited.PAYMENT_ENDED);

    /** Ends it, and asks back what it may hold: each of these is asked for until it is answered. */
    OrderChange end(Ended ending, Set<Awaited> givenBack, Instant now, Patience patience) {
        var asked = EnumSet.noneOf(Awaited.class);
        asked.addAll(givenBack);
        if (isFree()) {
            asked.remove(Awaited.PAYMENT_ENDED);
        }
        var answers = EnumSet.copyOf(asked);
        if (books.hasOpenRefunds()) {
            answers.add(Awaited.REFUNDS);
        }
        var order = moveTo(ending, Waiting.forAnswers(answers, now.plus(patience.repeat())));
        return new OrderChange(order, new Moved(), order.asking(asked));
    }

    /** Discounted to nothing: no payment is asked for, and there is none to give back. */
    boolean isFree() {
        return !purchase.totals().total().isPositive();
    }

    /** Nothing is owed for it any more. */
    public boolean isPaid() {
        return isFree() ? status instanceof Kept : books.isCaptured();
    }

    Order moveTo(OrderStatus next, Waiting nextWaiting) {
        return copy(next, version + 1, books, nextWaiting);
    }

    /** The same status and version: something to remember, nothing to tell. */
    Order noting(PaymentBooks nextBooks, Waiting nextWaiting) {
        return copy(status, version, nextBooks, nextWaiting);
    }

    Order copy(
            OrderStatus nextStatus, int nextVersion, PaymentBooks nextBooks, Waiting nextWaiting) {
        return new Order(
                id, number, placedAt, purchase, nextStatus, nextVersion, nextBooks, nextWaiting);
    }

    /** The commands behind these answers, as they are asked for again and again. */
    List<Command> asking(Collection<Awaited> answers) {
        var commands = new ArrayList<Command>();
        var reason = status instanceof Ended ended ? ended.reason() : "";
        for (var answer : EnumSet.allOf(Awaited.class)) {
            if (!answers.contains(answer)) {
                continue;
            }
            switch (answer) {
                case STOCK_RESERVED, PAYMENT_AUTHORIZED -> {} // have a deadline: asked once
                case STOCK_COMMITTED -> commands.add(new Command.CommitStock(id));
                case PAYMENT_CAPTURED -> commands.add(new Command.CapturePayment(id));
                case STOCK_RELEASED -> commands.add(new Command.ReleaseStock(id, reason));
                case PAYMENT_ENDED -> commands.add(new Command.VoidPayment(id, reason));
                case REFUNDS ->
                        books.refunds().stream()
                                .filter(Refund::isOpen)
                                .map(r -> refundCommand(r))
                                .forEach(commands::add);
            }
        }
        return commands;
    }

    private Command refundCommand(Refund refund) {
        return new Command.RefundPayment(id, refund.id(), refund.amount(), refund.reason());
    }

    private static OrderChange change(Order order, OrderEvent event) {
        return new OrderChange(order, event, List.of());
    }
}
