package emporium.order.order.application;

import emporium.order.order.domain.Patience;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient the checkout is, see {@link Patience}, and how many orders one owner may have in it
 * at the same time: {@code emporium.order.checkout.*}.
 */
public record CheckoutSettings(
        @NotNull @DefaultValue("10s") Duration stock,
        @NotNull @DefaultValue("30s") Duration payment,
        @NotNull @DefaultValue("15m") Duration reservation,
        @NotNull @DefaultValue("5s") Duration repeat,
        @NotNull @DefaultValue("20s") Duration repeatAtMost,
        @Min(1) @DefaultValue("10") int openOrders) {

    public Patience patience() {
        return new Patience(stock, payment, reservation, repeat, repeatAtMost);
    }

    /** By then an order that nobody pays for has left the checkout. */
    public Duration unpaid() {
        return stock.plus(payment);
    }
}
