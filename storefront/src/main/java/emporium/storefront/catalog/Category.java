package emporium.storefront.catalog;

import java.util.List;

public record Category(String slug, String name, List<Category> children) {

    public Category {
        children = List.copyOf(children);
    }
}
