package emporium.catalog.application;

import emporium.catalog.domain.Money;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper is looking for, already checked; several values of one filter mean any of them.
 */
public record ProductQuery(
        @Nullable String text,
        @Nullable String category,
        Set<String> brands,
        @Nullable Money minPrice,
        @Nullable Money maxPrice,
        Map<String, Set<String>> attributes,
        Sort sort,
        int size,
        @Nullable Position after,
        boolean withFacets) {

    public ProductQuery {
        brands = Set.copyOf(brands);
        // sorted: the same filters make the same statement, whatever order they came in
        attributes = java.util.Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /** The orders a list comes in. */
    public enum Sort {
        RELEVANCE,
        PRICE_ASCENDING,
        PRICE_DESCENDING,
        NAME,
        NEWEST,
        RATING
    }

    /** The last row of the page before: its sort key, and its id to tell equals apart. */
    public record Position(String key, java.util.UUID id) {}
}
