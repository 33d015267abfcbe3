package emporium.catalog.adapter.db;

import emporium.catalog.application.Facets.PriceCount;
import emporium.catalog.application.MoneyText;
import emporium.catalog.domain.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The price ranges that are counted, in cents; a price on an edge belongs to the range above it.
 */
final class PriceRanges {

    private static final long[] EDGES = {0, 25_00, 50_00, 100_00, 200_00};

    private PriceRanges() {}

    /** As {@code width_bucket} takes it. */
    static Long[] edges() {
        var edges = new Long[EDGES.length];
        for (var i = 0; i < EDGES.length; i++) {
            edges[i] = EDGES[i];
        }
        return edges;
    }

    /** {@code bucket} as {@code width_bucket} numbers it: 1 begins at the first edge. */
    static PriceCount count(String bucket, long count) {
        var number = Integer.parseInt(bucket);
        return new PriceCount(edge(number - 1), upper(number), count);
    }

    static long lowerEdge(PriceCount range) {
        return new BigDecimal(range.min().amount()).unscaledValue().longValueExact();
    }

    private static @Nullable MoneyText upper(int edge) {
        return edge < EDGES.length ? edge(edge) : null;
    }

    private static MoneyText edge(int edge) {
        return MoneyText.of(Money.eur(EDGES[edge]));
    }
}
