package emporium.order.quote.domain;

import emporium.order.domain.Line;
import emporium.order.domain.Terms;
import emporium.order.domain.Totals;
import java.util.List;

/** What a cart comes to, in the shopper's currency. */
public record Priced(List<Line> lines, Totals totals, Terms terms) {

    public Priced {
        lines = List.copyOf(lines);
    }
}
