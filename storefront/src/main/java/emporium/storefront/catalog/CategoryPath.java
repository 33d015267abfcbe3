package emporium.storefront.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way from the top to a category. */
final class CategoryPath {

    private CategoryPath() {}

    /** Empty if it is not in the tree, which may be older than it. */
    static List<Category> to(@Nullable String slug, List<Category> tree) {
        for (var category : tree) {
            if (category.slug().equals(slug)) {
                return List.of(category);
            }
            var below = to(slug, category.children());
            if (!below.isEmpty()) {
                var path = new ArrayList<>(List.of(category));
                path.addAll(below);
                return path;
            }
        }
        return List.of();
    }
}
