package emporium.catalog.adapter.db;

import emporium.catalog.application.ProductEvents;
import emporium.catalog.application.Products;
import emporium.catalog.domain.CatalogRefusal;
import emporium.catalog.domain.Product;
import emporium.catalog.domain.ProductChange;
import emporium.catalog.domain.ProductChange.Changed;
import emporium.catalog.domain.ProductChange.Created;
import emporium.catalog.domain.ProductChange.Removed;
import emporium.catalog.domain.Sku;
import emporium.catalog.domain.Slug;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcProducts implements Products {

    private final JdbcClient jdbc;
    private final ProductColumns columns;
    private final JdbcVariants variants;
    private final SearchIndex index;
    private final ProductEvents events;

    JdbcProducts(
            JdbcClient jdbc,
            ProductColumns columns,
            JdbcVariants variants,
            SearchIndex index,
            ProductEvents events) {
        this.jdbc = jdbc;
        this.columns = columns;
        this.variants = variants;
        this.index = index;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Product> find(UUID id) {
        return jdbc.sql(
                        """
                        select id, slug, name, description, brand, category, active, attributes, images,
                               rating_average, rating_count, version, created_at, changed_at
                        from product
                        where id = :id
                        """)
                .param("id", id)
                .query((row, _) -> columns.product(row, variants.of(id)))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Product> find(Slug slug, List<Sku> skus) {
        var found =
                jdbc.sql(
                                """
                                select id from product where slug = :slug
                                union all
                                select distinct product_id from variant
                                where sku = any(:skus)
                                    and not exists (select from product where slug = :slug)
                                limit 2
                                """)
                        .param("slug", slug.value())
                        .param("skus", skus.stream().map(Sku::value).toArray(String[]::new))
                        .query(UUID.class)
                        .list();
        return found.size() == 1 ? find(found.getFirst()) : Optional.empty();
    }

    @Override
    @Transactional
    public void save(ProductChange change) {
        switch (change) {
            case Created(var product) -> insert(product);
            case Changed(var product) -> update(product);
            case Removed(var product) -> delete(product);
        }
        events.publish(change);
    }

    private void insert(Product product) {
        write(
                product,
                """
                insert into product (
                    id, slug, name, description, brand, category, active, attributes, images,
                    version, created_at, changed_at, document, card, price_from, labels)
                values (
                    :id, :slug, :name, :description, :brand, :category, :active,
                    cast(:attributes as json), :images,
                    :version, :createdAt, :changedAt, :document, :card, :priceFrom, :labels)
                """);
        variants.write(product);
        index.refresh(product.id());
    }

    /** The version in the where clause is the lock: of two edits on one version, one is refused. */
    private void update(Product product) {
        write(
                product,
                """
                update product
                set slug = :slug, name = :name, description = :description, brand = :brand,
                    category = :category, active = :active, attributes = cast(:attributes as json),
                    images = :images, version = :version, changed_at = :changedAt,
                    document = :document, card = :card, price_from = :priceFrom,
                    labels = :labels
                where id = :id and version = :version - 1
                """);
        variants.write(product);
        index.refresh(product.id());
    }

    private void delete(Product product) {
        var deleted =
                jdbc.sql("delete from product where id = :id and version = :version - 1")
                        .param("id", product.id())
                        .param("version", product.version())
                        .update();
        if (deleted == 0) {
            throw new CatalogRefusal.Outdated();
        }
    }

    private void write(Product product, String sql) {
        try {
            if (jdbc.sql(sql).params(columns.of(product)).update() == 0) {
                throw new CatalogRefusal.Outdated();
            }
        } catch (DuplicateKeyException slugTaken) {
            throw new CatalogRefusal.SlugTaken(product.details().slug());
        } catch (DataIntegrityViolationException categoryUnknown) {
            throw new CatalogRefusal.CategoryUnknown(product.details().category());
        }
    }
}
