package emporium.order.order.domain;

import emporium.order.domain.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The order's own view of its money: what was captured and what has gone back. */
public record PaymentBooks(Money captured, Money refunded, List<Refund> refunds) {

    public PaymentBooks {
        refunds = List.copyOf(refunds);
    }

    static PaymentBooks empty(Money zero) {
        return new PaymentBooks(zero, zero, List.of());
    }

    /** What may still be given back: refunds under way are as good as paid. */
    public Money refundable() {
        var left = captured.minus(refunded);
        for (var refund : refunds) {
            left = refund.isOpen() ? left.minus(refund.amount()) : left;
        }
        return left.isPositive() ? left : left.zero();
    }

    boolean isCaptured() {
        return captured.isPositive();
    }

    boolean isGivenBack() {
        return isCaptured() && refunded.compareTo(captured) >= 0;
    }

    boolean hasOpenRefunds() {
        return refunds.stream().anyMatch(Refund::isOpen);
    }

    Optional<Refund> openRefund(UUID id) {
        return refunds.stream().filter(r -> r.id().equals(id) && r.isOpen()).findFirst();
    }

    PaymentBooks capture(Money amount) {
        return new PaymentBooks(amount, refunded, refunds);
    }

    /** What went back must have been taken, whether or not that was heard. */
    PaymentBooks refunded(Money total) {
        var taken = captured.compareTo(total) < 0 ? total : captured;
        return new PaymentBooks(taken, total, refunds);
    }

    /** With this refund as it is now, whether it was there before or not. */
    PaymentBooks with(Refund refund) {
        var all = new ArrayList<Refund>();
        refunds.stream().filter(r -> !r.id().equals(refund.id())).forEach(all::add);
        all.add(refund);
        return new PaymentBooks(captured, refunded, all);
    }
}
