package emporium.catalog.adapter.db;

import emporium.catalog.application.Facets;
import emporium.catalog.application.Facets.AttributeCounts;
import emporium.catalog.application.Facets.CategoryCount;
import emporium.catalog.application.Facets.Count;
import emporium.catalog.application.Facets.PriceCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One count as the statement returns it, the highest first within its kind. */
record FacetRow(String kind, String name, String value, @Nullable String parent, long count) {

    private static final int MAX_VALUES = 20;

    static Facets fold(List<FacetRow> rows, Set<String> chosen) {
        var total = 0L;
        var categories = new ArrayList<CategoryCount>();
        var brands = new ArrayList<Count>();
        var prices = new ArrayList<PriceCount>();
        var attributes = new TreeMap<String, List<Count>>();
        for (var row : rows) {
            switch (row.kind) {
                case "total" -> total = row.count;
                case "category" -> categories.add(row.category());
                case "brand" -> brands.add(row.valueCount());
                case "price" -> prices.add(PriceRanges.count(row.value, row.count));
                default ->
                        attributes
                                .computeIfAbsent(row.name, _ -> new ArrayList<>())
                                .add(row.valueCount());
            }
        }
        prices.sort(Comparator.comparingLong(PriceRanges::lowerEdge));
        return new Facets(total, categories, brands, prices, worthwhile(attributes, chosen));
    }

    /** An attribute whose every value belongs to one product, such as a weight, narrows nothing. */
    private static List<AttributeCounts> worthwhile(
            Map<String, List<Count>> attributes, Set<String> chosen) {
        var worthwhile = new ArrayList<AttributeCounts>();
        attributes.forEach((name, counts) -> {
            if (chosen.contains(name) || counts.getFirst().count() > 1) {
                var shown = counts.subList(0, Math.min(counts.size(), MAX_VALUES));
                worthwhile.add(new AttributeCounts(name, List.copyOf(shown)));
            }
        });
        return worthwhile;
    }

    private CategoryCount category() {
        return new CategoryCount(name, value, parent, count);
    }

    private Count valueCount() {
        return new Count(value, count);
    }
}
