package emporium.catalog.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shop's shelves. */
public interface Categories {

    /** In the order in which they are shown, parents first. */
    List<Category> all();

    /** Adds it, or changes its name and place; its slug stays. */
    void save(Category category);

    record Category(String slug, String name, @Nullable String parent, int position) {}
}
