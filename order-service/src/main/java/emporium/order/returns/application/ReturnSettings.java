package emporium.order.returns.application;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code emporium.order.returns.*}
 *
 * @param window how long after its delivery an order can be sent back
 * @param repeat until the inventory is asked again to take goods back
 */
public record ReturnSettings(
        @NotNull @DefaultValue("30d") Duration window,
        @NotNull @DefaultValue("20s") Duration repeat) {}
