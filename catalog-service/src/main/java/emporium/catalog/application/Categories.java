package emporium.catalog.application;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shop's shelves. */
public interface Categories {

    /** In the order in which they are shown, parents first. */
    List<Category> all();

    Optional<Category> find(String slug);

    /**
     * @throws emporium.catalog.domain.CatalogRefusal if there is one of that slug, or no such
     *     parent
     */
    void add(Category category);

    /**
     * Gives it another name or place; its slug stays.
     *
     * @param category with the version that was seen
     * @throws emporium.catalog.domain.CatalogRefusal if it has changed since, or does not fit there
     */
    void change(Category category);

    /**
     * @throws emporium.catalog.domain.CatalogRefusal if it has changed since, or is not empty
     */
    void remove(String slug, long seenVersion);

    record Category(String slug, String name, @Nullable String parent, int position, long version) {

        public static final long FIRST = 1;

        public Category next() {
            return new Category(slug, name, parent, position, version + 1);
        }
    }
}
