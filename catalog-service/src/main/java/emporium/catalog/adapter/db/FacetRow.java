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
record FacetRow(String kind, String value, String name, @Nullable String parent, long count) {

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
                case "category" ->
                        categories.add(
                                new CategoryCount(row.value, row.name, row.parent, row.count));
                case "brand" -> brands.add(new Count(row.value, row.count));
                case "price" -> prices.add(PriceRanges.count(row.value, row.count));
                default -> row.addTo(attributes, chosen);
            }
        }
        prices.sort(Comparator.comparingLong(PriceRanges::lowerEdge));
        return new Facets(total, categories, brands, prices, worthwhile(attributes, chosen));
    }

    /** A chosen attribute is counted apart, without its own filter. */
    private void addTo(Map<String, List<Count>> attributes, Set<String> chosen) {
        var attribute = Label.name(value);
        if (chosen.contains(attribute) == kind.equals("alternative")) {
            attributes
                    .computeIfAbsent(attribute, _ -> new ArrayList<>())
                    .add(new Count(Label.value(value), count));
        }
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
}
