package emporium.catalog.recommendation.adapter.db;

import emporium.catalog.application.ListItem;
import emporium.catalog.domain.Rating;
import emporium.catalog.recommendation.application.Candidates;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCandidates implements Candidates {

    private static final String SELECT =
            """
            select p.id, p.card, p.rating_average, p.rating_count,
                   exists (
                       select from variant join stock using (sku)
                       where variant.product_id = p.id and stock.available > 0) as available
            """;

    private final JdbcClient jdbc;

    JdbcCandidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By how often, compared with how often the other one is bought at all: what is in every cart
     * goes with nothing in particular. The ten more keep one coincidence from beating a habit.
     */
    @Override
    public List<Candidate> boughtTogetherWith(UUID productId, int limit) {
        return candidates(
                jdbc.sql(
                                SELECT
                                        + """
                                        from bought_together
                                        join product p on p.id = bought_together.other_id
                                        join product_sales on product_sales.product_id = p.id
                                        where bought_together.product_id = :product
                                          and bought_together.orders > 0 and p.active
                                        order by available desc,
                                                 bought_together.orders / sqrt(product_sales.orders + 10) desc,
                                                 p.id
                                        limit :limit
                                        """)
                        .param("product", productId)
                        .param("limit", limit));
    }

    @Override
    public List<Candidate> ofTheSameCategory(UUID productId, Set<UUID> without, int limit) {
        return candidates(
                jdbc.sql(
                                SELECT
                                        + """
                                        from product p
                                        left join product_sales on product_sales.product_id = p.id
                                        where p.category = (select category from product where id = :product)
                                          and p.active and p.id <> all(:without)
                                        order by available desc, coalesce(product_sales.orders, 0) desc,
                                                 p.rating_average desc nulls last, p.id
                                        limit :limit
                                        """)
                        .param("product", productId)
                        .param("without", without.toArray(UUID[]::new))
                        .param("limit", limit));
    }

    @Override
    public List<Candidate> bestSellers(Set<UUID> without, int limit) {
        return candidates(
                jdbc.sql(
                                SELECT
                                        + """
                                        from product_sales
                                        join product p on p.id = product_sales.product_id
                                        where product_sales.orders > 0 and p.active and p.id <> all(:without)
                                        order by available desc, product_sales.orders desc, p.id
                                        limit :limit
                                        """)
                        .param("without", without.toArray(UUID[]::new))
                        .param("limit", limit));
    }

    private static List<Candidate> candidates(JdbcClient.StatementSpec select) {
        return select.query((row, _) ->
                        new Candidate(
                                row.getObject("id", UUID.class),
                                ListItem.of(
                                        row.getString("card"),
                                        new Rating(
                                                row.getBigDecimal("rating_average"),
                                                row.getInt("rating_count")),
                                        row.getBoolean("available"))))
                .list();
    }
}
