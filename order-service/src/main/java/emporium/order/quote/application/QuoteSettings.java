package emporium.order.quote.application;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code emporium.order.quotes.*}
 *
 * @param lifetime how long a quote's prices are held
 * @param staleAfter how long ago the catalog may have confirmed a price
 */
public record QuoteSettings(
        @NotNull @DefaultValue("15m") Duration lifetime,
        @NotNull @DefaultValue("30s") Duration staleAfter) {}
