package emporium.order.order.adapter.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import emporium.order.domain.Customer;
import emporium.order.domain.Money;
import emporium.order.order.application.TimelineEntry;
import emporium.order.order.domain.Order;
import emporium.order.order.domain.Refund;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order with what only the staff sees: whose it is, its money, and what it waits for. */
record StaffOrder(
        @JsonUnwrapped OrderResponse order,
        Customer customer,
        Money captured,
        Money refundable,
        List<RefundResponse> refunds,
        List<String> awaits,
        int repeats,
        @Nullable Instant dueAt) {

    record RefundResponse(UUID id, Money amount, String reason, String state) {
        static RefundResponse of(Refund refund) {
            return new RefundResponse(
                    refund.id(), refund.amount(), refund.reason(), refund.state().name());
        }
    }

    static StaffOrder of(Order order) {
        return of(order, null);
    }

    static StaffOrder of(Order order, @Nullable List<TimelineEntry> timeline) {
        var waiting = order.waiting();
        return new StaffOrder(
                OrderResponse.of(order, timeline),
                order.purchase().customer(),
                order.books().captured(),
                order.books().refundable(),
                order.books().refunds().stream().map(RefundResponse::of).toList(),
                waiting.answers().stream().sorted().map(Enum::name).toList(),
                waiting.repeats(),
                waiting.until().orElse(null));
    }
}
