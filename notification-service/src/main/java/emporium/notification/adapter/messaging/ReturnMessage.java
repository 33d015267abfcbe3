package emporium.notification.adapter.messaging;

import emporium.notification.domain.Kind;
import emporium.notification.domain.OrderLetter;
import emporium.platform.messaging.Message;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an e-mail needs of a return on {@code orders.events}: what arrived, and what it is worth.
 */
record ReturnMessage(
        UUID returnId,
        UUID orderId,
        String number,
        OrderMessage.Customer customer,
        List<Line> lines,
        Money refund) {

    static final String TYPE = "return-received.v1";

    record Line(String name, long accepted) {}

    record Money(String amount, String currency) {

        /** Of nothing there is nothing to say. */
        @Nullable String text() {
            return new BigDecimal(amount).signum() == 0 ? null : amount + " " + currency;
        }
    }

    static OrderLetter read(Message message) {
        return message.as(ReturnMessage.class).letter();
    }

    static boolean hasReader(Message message) {
        return !message.as(ReturnMessage.class).customer.isNobody();
    }

    private OrderLetter letter() {
        return new OrderLetter(
                Objects.requireNonNull(orderId, "orderId"),
                Kind.RETURNED,
                Objects.requireNonNull(number, "number"),
                Objects.requireNonNull(customer.email(), "customer.email"),
                Objects.requireNonNull(customer.name(), "customer.name"),
                lines.stream()
                        .map(each -> new OrderLetter.Line(each.name, each.accepted, ""))
                        .toList(),
                null,
                null,
                null,
                Objects.requireNonNull(returnId, "returnId"),
                refund.text(),
                null,
                customer.language(),
                customer.account());
    }
}
