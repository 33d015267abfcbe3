package emporium.catalog.application;

import emporium.catalog.application.ProductQuery.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finding products. */
public interface ProductPages {

    Page find(ProductQuery query);

    /** What somebody who types this may mean; the best first. */
    List<Suggestion> suggest(String text);

    /**
     * @param items JSON objects, ready to be sent
     * @param next where the next page begins, if there is one
     * @param facets counts of what else there is, if asked for
     */
    record Page(List<String> items, @Nullable Position next, @Nullable Facets facets) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /** {@code kind} is product, category or brand; a brand has no slug. */
    record Suggestion(String kind, String text, @Nullable String slug, @Nullable String image) {}
}
