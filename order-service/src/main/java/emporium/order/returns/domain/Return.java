package emporium.order.returns.domain;

import emporium.order.domain.Customer;
import emporium.order.domain.Money;
import emporium.order.order.domain.OrderId;
import emporium.order.returns.domain.ReturnException.AlreadyReceived;
import emporium.order.returns.domain.ReturnException.ReceiptDoesNotFit;
import emporium.order.returns.domain.ReturnStatus.Closed;
import emporium.order.returns.domain.ReturnStatus.Judged;
import emporium.order.returns.domain.ReturnStatus.Received;
import emporium.order.returns.domain.ReturnStatus.RefundRefused;
import emporium.order.returns.domain.ReturnStatus.Refunded;
import emporium.order.returns.domain.ReturnStatus.Requested;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some of an order's goods on their way back. A decision changes nothing: it returns the return as
 * it becomes.
 *
 * @param number the order's, as people read it
 * @param version counts what has happened
 */
public record Return(
        ReturnId id,
        OrderId orderId,
        String number,
        Instant requestedAt,
        Reason reason,
        @Nullable String comment,
        List<ReturnLine> lines,
        int version,
        ReturnStatus status,
        Restock restock) {

    public Return {
        lines = List.copyOf(lines);
    }

    /** The goods and what is paid back for them. Empty if the very same was said before. */
    public Optional<ReturnChange> receive(
            List<Decision> decisions, Money refund, Customer customer, Instant now) {
        return switch (status) {
            case Requested _ -> Optional.of(judge(decisions, refund, customer, now));
            case Judged judged -> {
                if (!judged.receipt().decisions().equals(decisions)) {
                    throw new AlreadyReceived();
                }
                yield Optional.empty();
            }
        };
    }

    private ReturnChange judge(
            List<Decision> decisions, Money refund, Customer customer, Instant now) {
        var receipt = new Receipt(now, decisions, refund);
        var next = refund.isPositive() ? new Received(receipt) : new Closed(receipt);
        var again = decisions.stream().anyMatch(decision -> decision.restockTo() != null);
        var judged = with(next, again ? new Restock.Asked() : restock);
        return new ReturnChange(judged, new ReturnEvent.Received(customer), again);
    }

    /** One decision for each line, and nothing that makes no sense. */
    public void check(List<Decision> decisions) {
        for (var line : lines) {
            var fitting = decisions.stream().filter(each -> each.sku().equals(line.sku())).toList();
            if (fitting.size() != 1) {
                throw new ReceiptDoesNotFit("There must be one decision about " + line.sku() + ".");
            }
            var accepted = fitting.getFirst().accepted();
            if (accepted < 0 || accepted > line.quantity()) {
                throw new ReceiptDoesNotFit(
                        "Of %s, 0 to %d can be accepted.".formatted(line.sku(), line.quantity()));
            }
            if (accepted == 0 && fitting.getFirst().restockTo() != null) {
                throw new ReceiptDoesNotFit(
                        "Of %s nothing is accepted, so nothing is restocked."
                                .formatted(line.sku()));
            }
        }
        if (decisions.size() != lines.size()) {
            throw new ReceiptDoesNotFit("Only what is sent back can be decided about.");
        }
    }

    /** Empty if that was known. */
    public Optional<ReturnChange> refunded(Customer customer) {
        return status instanceof Received(var receipt)
                ? Optional.of(
                        new ReturnChange(
                                with(new Refunded(receipt), restock),
                                new ReturnEvent.Refunded(customer),
                                false))
                : Optional.empty();
    }

    public Optional<ReturnChange> refundRefused(String why) {
        return status instanceof Received(var receipt)
                ? Optional.of(noted(new RefundRefused(receipt, why), restock))
                : Optional.empty();
    }

    /** The inventory has answered. Empty if it had before. */
    public Optional<ReturnChange> restocked(Restock answer) {
        return restock instanceof Restock.Asked
                ? Optional.of(noted(status, answer))
                : Optional.empty();
    }

    /** The inventory has not answered yet. */
    public Optional<ReturnChange> askAgain() {
        return restock instanceof Restock.Asked
                ? Optional.of(new ReturnChange(this, new ReturnEvent.Noted(), true))
                : Optional.empty();
    }

    private ReturnChange noted(ReturnStatus nextStatus, Restock nextRestock) {
        return new ReturnChange(with(nextStatus, nextRestock), new ReturnEvent.Noted(), false);
    }

    private Return with(ReturnStatus nextStatus, Restock nextRestock) {
        return new Return(
                id,
                orderId,
                number,
                requestedAt,
                reason,
                comment,
                lines,
                version + 1,
                nextStatus,
                nextRestock);
    }
}
