package emporium.catalog.adapter.db;

import emporium.catalog.application.Categories;
import emporium.catalog.domain.CatalogRefusal;
import emporium.catalog.domain.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcCategories implements Categories {

    private final JdbcClient jdbc;
    private final SearchIndex index;

    JdbcCategories(JdbcClient jdbc, SearchIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    @Override
    public List<Category> all() {
        return jdbc.sql(
                        """
                        select slug, name, parent, position, version
                        from category
                        order by parent is not null, position, name
                        """)
                .query((row, _) -> category(row))
                .list();
    }

    @Override
    public Optional<Category> find(String slug) {
        return jdbc.sql(
                        """
                        select slug, name, parent, position, version from category where slug = :slug
                        """)
                .param("slug", slug)
                .query((row, _) -> category(row))
                .optional();
    }

    private static Category category(ResultSet row) throws SQLException {
        return new Category(
                row.getString("slug"),
                row.getString("name"),
                row.getString("parent"),
                row.getInt("position"),
                row.getLong("version"));
    }

    @Override
    @Transactional
    public void add(Category category) {
        write(
                category,
                """
                insert into category (slug, name, parent, position, version)
                values (:slug, :name, :parent, :position, :version)
                """);
    }

    @Override
    @Transactional
    public void change(Category category) {
        refuseCircle(category);
        var changed =
                write(
                        category,
                        """
                        update category
                        set name = :name, parent = :parent, position = :position,
                            version = version + 1
                        where slug = :slug and version = :version
                        """);
        if (changed == 0) {
            throw notAsSeen(category.slug());
        }
        index.refreshBelow(category.slug());
    }

    @Override
    @Transactional
    public void remove(String slug, long seenVersion) {
        try {
            var removed =
                    jdbc.sql("delete from category where slug = :slug and version = :version")
                            .param("slug", slug)
                            .param("version", seenVersion)
                            .update();
            if (removed == 0) {
                throw notAsSeen(slug);
            }
        } catch (DataIntegrityViolationException somethingIsIn) {
            throw new CatalogRefusal.CategoryNotEmpty(new Slug(slug));
        }
    }

    private int write(Category category, String sql) {
        try {
            return jdbc.sql(sql).paramSource(category).update();
        } catch (DuplicateKeyException taken) {
            throw new CatalogRefusal.CategoryTaken(new Slug(category.slug()));
        } catch (DataIntegrityViolationException parentUnknown) {
            throw new CatalogRefusal.CategoryUnknown(new Slug(String.valueOf(category.parent())));
        }
    }

    private CatalogRefusal notAsSeen(String slug) {
        return find(slug).isPresent()
                ? new CatalogRefusal.Outdated()
                : new CatalogRefusal.CategoryMissing(new Slug(slug));
    }

    /** One at a time: two moves that are each right could make a circle together. */
    private void refuseCircle(Category category) {
        jdbc.sql("lock table category in share row exclusive mode").update();
        var circle =
                jdbc.sql(
                                """
                                select exists (
                                    select from category_ancestor
                                    where slug = :parent and ancestor = :slug)
                                """)
                        .paramSource(category)
                        .query(Boolean.class)
                        .single();
        if (circle) {
            throw new CatalogRefusal.CategoryInCircle();
        }
    }
}
