package emporium.storefront.invoice;

import emporium.storefront.clients.Money;
import emporium.storefront.orders.Order;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sale as the tax office wants it written: its number and date are the order's.
 *
 * @param net what the tax is taken on
 * @param taxRate in percent; missing for orders that are older than the question
 */
public record Invoice(Order order, Instant date, Money net, @Nullable BigDecimal taxRate) {

    /** Empty for what is not a sale, yet or any more. */
    static Optional<Invoice> of(Order order) {
        if (!order.sold()) {
            return Optional.empty();
        }
        var net = order.total().value().subtract(order.tax().value());
        var rate = order.taxRate();
        return Optional.of(
                new Invoice(
                        order,
                        confirmedAt(order),
                        new Money(net.toPlainString(), order.total().currency()),
                        rate == null ? null : new BigDecimal(rate)));
    }

    private static Instant confirmedAt(Order order) {
        var entries = order.timeline();
        if (entries != null) {
            for (var entry : entries) {
                if (entry.state().equals("CONFIRMED")) {
                    return entry.at();
                }
            }
        }
        return order.createdAt();
    }
}
