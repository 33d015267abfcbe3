package emporium.catalog.adapter.db;

import emporium.catalog.application.Categories;
import emporium.catalog.domain.CatalogRefusal;
import emporium.catalog.domain.Slug;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
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
                        select slug, name, parent, position
                        from category
                        order by parent is not null, position, name
                        """)
                .query((row, _) ->
                        new Category(
                                row.getString("slug"),
                                row.getString("name"),
                                row.getString("parent"),
                                row.getInt("position")))
                .list();
    }

    @Override
    @Transactional
    public void save(Category category) {
        refuseCircle(category);
        try {
            jdbc.sql(
                            """
                            insert into category (slug, name, parent, position)
                            values (:slug, :name, :parent, :position)
                            on conflict (slug) do update
                            set name = excluded.name, parent = excluded.parent,
                                position = excluded.position
                            """)
                    .paramSource(category)
                    .update();
        } catch (DataIntegrityViolationException parentUnknown) {
            throw new CatalogRefusal.CategoryUnknown(new Slug(String.valueOf(category.parent())));
        }
        index.refreshBelow(category.slug());
    }

    private void refuseCircle(Category category) {
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
