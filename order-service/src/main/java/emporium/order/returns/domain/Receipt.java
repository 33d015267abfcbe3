package emporium.order.returns.domain;

import emporium.order.domain.Money;
import emporium.order.domain.Sku;
import java.time.Instant;
import java.util.List;

/**
 * How the goods arrived.
 *
 * @param refund what is paid back for them; zero if nothing is
 */
public record Receipt(Instant at, List<Decision> decisions, Money refund) {

    public Receipt {
        decisions = List.copyOf(decisions);
    }

    public int accepted(Sku sku) {
        return decisions.stream()
                .filter(decision -> decision.sku().equals(sku))
                .mapToInt(Decision::accepted)
                .sum();
    }

    public int accepted() {
        return decisions.stream().mapToInt(Decision::accepted).sum();
    }
}
