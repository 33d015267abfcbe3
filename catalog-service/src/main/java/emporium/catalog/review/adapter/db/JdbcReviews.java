package emporium.catalog.review.adapter.db;

import emporium.catalog.domain.CatalogRefusal;
import emporium.catalog.review.application.Reviews;
import emporium.catalog.review.domain.Review;
import emporium.catalog.review.domain.ReviewChange;
import emporium.catalog.review.domain.ReviewChange.Changed;
import emporium.catalog.review.domain.ReviewChange.Withdrawn;
import emporium.catalog.review.domain.ReviewChange.Written;
import emporium.catalog.review.domain.ReviewRefusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcReviews implements Reviews {

    private final JdbcClient jdbc;

    JdbcReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Review> newest(
            UUID productId, @Nullable UUID before, int limit, boolean hiddenToo) {
        return select(
                        """
                        where product_id = :product
                          and (cast(:before as uuid) is null or id < :before)
                          and (hidden_at is null or :hiddenToo)
                        order by id desc
                        limit :limit
                        """)
                .param("product", productId)
                .param("before", before)
                .param("hiddenToo", hiddenToo)
                .param("limit", limit)
                .query(ReviewRow::read)
                .list();
    }

    @Override
    public List<RatingCount> distribution(UUID productId) {
        return jdbc.sql(
                        """
                        select stars, count(review.rating)
                        from generate_series(5, 1, -1) stars
                        left join review
                          on review.rating = stars and product_id = :product and hidden_at is null
                        group by stars
                        order by stars desc
                        """)
                .param("product", productId)
                .query((row, _) -> new RatingCount(row.getInt(1), row.getLong(2)))
                .list();
    }

    @Override
    public Optional<Review> find(UUID productId, UUID id) {
        return select("where product_id = :product and id = :id")
                .param("product", productId)
                .param("id", id)
                .query(ReviewRow::read)
                .optional();
    }

    @Override
    public Optional<Review> find(UUID productId, UUID id, String customerId) {
        return select("where product_id = :product and id = :id and customer_id = :customer")
                .param("product", productId)
                .param("id", id)
                .param("customer", customerId)
                .query(ReviewRow::read)
                .optional();
    }

    @Override
    public Optional<Review> ofCustomer(UUID productId, String customerId) {
        return select("where product_id = :product and customer_id = :customer")
                .param("product", productId)
                .param("customer", customerId)
                .query(ReviewRow::read)
                .optional();
    }

    private JdbcClient.StatementSpec select(String rest) {
        return jdbc.sql(
                """
                select id, product_id, author, rating, title, body, version, written_at, changed_at,
                       hidden_at, hidden_by, hidden_because
                from review
                """
                        + rest);
    }

    @Override
    @Transactional
    public void save(ReviewChange change) {
        moveRating(change);
        switch (change) {
            case Written(var review, var customerId, _) -> insert(review, customerId);
            case Changed(var review, _) -> update(review);
            case Withdrawn(var review, _) -> delete(review);
        }
    }

    /**
     * The product's row first: it is the lock under which all its reviews change. What is added is
     * the difference, so it does not matter in which order they come.
     */
    private void moveRating(ReviewChange change) {
        var moved =
                jdbc.sql(
                                """
                                update product
                                set rating_sum = rating_sum + :sum,
                                    rating_count = rating_count + :count,
                                    rating_average = round(
                                        cast(rating_sum + :sum as numeric) / nullif(rating_count + :count, 0), 2)
                                where id = :product
                                """)
                        .param("sum", change.shift().sum())
                        .param("count", change.shift().count())
                        .param("product", change.review().productId())
                        .update();
        if (moved == 0) {
            throw new CatalogRefusal.ProductUnknown();
        }
    }

    private void insert(Review review, String customerId) {
        try {
            jdbc.sql(
                            """
                            insert into review (
                                id, product_id, customer_id, author, rating, title, body, version,
                                written_at, changed_at)
                            values (
                                :id, :productId, :customerId, :author, :rating, :title, :text, :version,
                                :writtenAt, :changedAt)
                            """)
                    .params(ReviewRow.columns(review))
                    .param("customerId", customerId)
                    .update();
        } catch (DuplicateKeyException second) {
            throw new ReviewRefusal.AlreadyReviewed();
        }
    }

    private void update(Review review) {
        requireOne(
                jdbc.sql(
                                """
                                update review
                                set author = :author, rating = :rating, title = :title, body = :text,
                                    version = :version, changed_at = :changedAt,
                                    hidden_at = :hiddenAt, hidden_by = :hiddenBy,
                                    hidden_because = :hiddenBecause
                                where id = :id and version = :version - 1
                                """)
                        .params(ReviewRow.columns(review))
                        .update());
    }

    private void delete(Review review) {
        requireOne(
                jdbc.sql("delete from review where id = :id and version = :version - 1")
                        .param("id", review.id())
                        .param("version", review.version())
                        .update());
    }

    /** The version in the where clause: of two edits on one version, one is refused. */
    private static void requireOne(int rows) {
        if (rows == 0) {
            throw new ReviewRefusal.Outdated();
        }
    }
}
