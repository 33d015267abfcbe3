package emporium.catalog.application;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper could narrow the list by. Each dimension is counted under the filters of all the
 * others, so that its own alternatives stay in sight.
 */
public record Facets(
        @JsonIgnore long total,
        List<CategoryCount> categories,
        List<Count> brands,
        List<PriceCount> prices,
        List<AttributeCounts> attributes) {

    public record Count(String value, long count) {}

    /** Counts products of the categories below as well. */
    public record CategoryCount(String slug, String name, @Nullable String parent, long count) {}

    /** From {@code min} to just under {@code max}; the dearest range is open. */
    public record PriceCount(MoneyText min, @Nullable MoneyText max, long count) {}

    public record AttributeCounts(String name, List<Count> values) {}
}
