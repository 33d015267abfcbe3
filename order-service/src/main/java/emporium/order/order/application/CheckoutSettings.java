package emporium.order.order.application;

import emporium.order.order.domain.Patience;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How patient the checkout is: {@code emporium.order.checkout.*}, see {@link Patience}. */
public record CheckoutSettings(
        @NotNull @DefaultValue("10s") Duration stock,
        @NotNull @DefaultValue("30s") Duration payment,
        @NotNull @DefaultValue("15m") Duration reservation,
        @NotNull @DefaultValue("5s") Duration repeat,
        @NotNull @DefaultValue("20s") Duration repeatAtMost) {

    Patience patience() {
        return new Patience(stock, payment, reservation, repeat, repeatAtMost);
    }
}
