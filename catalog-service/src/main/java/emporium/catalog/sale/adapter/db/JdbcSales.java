package emporium.catalog.sale.adapter.db;

import emporium.catalog.sale.application.SaleCounts;
import emporium.catalog.sale.application.Sales;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcSales implements Sales {

    private final JdbcClient jdbc;
    private final SaleCounts counts;

    JdbcSales(JdbcClient jdbc, SaleCounts counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    /** A few statements for the whole batch, in order of ids so that two cannot deadlock. */
    @Override
    @Transactional
    public void hear(List<SaleNews> news) {
        var newest = new TreeMap<UUID, SaleNews>();
        BinaryOperator<SaleNews> newer = (a, b) -> b.version() > a.version() ? b : a;
        news.forEach(order -> newest.merge(order.orderId(), order, newer));
        var made = new ArrayList<SaleNews>();
        var undone = new ArrayList<SaleNews>();
        for (var turn : remember(newest.values())) {
            var order = newest.get(turn.orderId);
            if (order != null && turn.stood != turn.stands) {
                (turn.stands ? made : undone).add(order);
            }
        }
        addLines(made);
        removeLines(undone);
        counts.count(products(made), products(undone));
    }

    /** How each order of which this is news stood before, and stands now. */
    private List<Turn> remember(Collection<SaleNews> news) {
        return jdbc.sql(
                        """
                        insert into sale as s (order_id, version, customer_id, stands)
                        select * from unnest(cast(:orders as uuid[]), cast(:versions as int[]),
                                             :customers, cast(:stands as boolean[]))
                        on conflict (order_id) do update
                        set version = excluded.version, customer_id = excluded.customer_id,
                            stands = excluded.stands
                        where s.version < excluded.version
                        returning order_id, coalesce(old.stands, false) as stood, stands
                        """)
                .param("orders", texts(news, order -> order.orderId().toString()))
                .param("versions", texts(news, order -> "" + order.version()))
                .param("customers", texts(news, SaleNews::customerId))
                .param("stands", texts(news, order -> "" + order.stands()))
                .query((row, _) ->
                        new Turn(
                                row.getObject(1, UUID.class),
                                row.getBoolean("stood"),
                                row.getBoolean("stands")))
                .list();
    }

    private void addLines(List<SaleNews> made) {
        var orders = new ArrayList<String>();
        var products = new ArrayList<String>();
        for (var order : made) {
            for (var product : order.products()) {
                orders.add(order.orderId().toString());
                products.add(product.toString());
            }
        }
        jdbc.sql(
                        """
                        insert into sale_line (order_id, product_id)
                        select * from unnest(cast(:orders as uuid[]), cast(:products as uuid[]))
                        """)
                .param("orders", orders.toArray(String[]::new))
                .param("products", products.toArray(String[]::new))
                .update();
    }

    private void removeLines(List<SaleNews> undone) {
        if (!undone.isEmpty()) {
            jdbc.sql("delete from sale_line where order_id = any(cast(:orders as uuid[]))")
                    .param("orders", texts(undone, order -> order.orderId().toString()))
                    .update();
        }
    }

    @Override
    public boolean hasBought(String customerId, UUID productId) {
        return jdbc.sql(
                        """
                        select exists (
                            select from sale join sale_line using (order_id)
                            where customer_id = :customer and product_id = :product)
                        """)
                .param("customer", customerId)
                .param("product", productId)
                .query(Boolean.class)
                .single();
    }

    private static List<Set<UUID>> products(List<SaleNews> orders) {
        return orders.stream().map(SaleNews::products).toList();
    }

    private static <T> @Nullable String[] texts(
            Collection<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private record Turn(UUID orderId, boolean stood, boolean stands) {}
}
