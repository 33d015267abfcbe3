package emporium.catalog.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What buyers think; no average while nobody has said anything. */
public record Rating(@Nullable BigDecimal average, int count) {

    public static final Rating NONE = new Rating(null, 0);

    public Rating {
        if ((average == null) != (count == 0)) {
            throw new IllegalArgumentException("An average needs ratings, and ratings have one");
        }
    }
}
