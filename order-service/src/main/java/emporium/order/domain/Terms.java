package emporium.order.domain;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the amounts of a quote and of its order were made with; neither changes any more.
 *
 * @param taxPercent empty for orders that are older than the question
 */
public record Terms(Optional<BigDecimal> taxPercent, ExchangeRate rate) {

    public static final Terms NOT_KEPT = new Terms(Optional.empty(), ExchangeRate.NONE);
}
