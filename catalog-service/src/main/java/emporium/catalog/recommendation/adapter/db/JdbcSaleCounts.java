package emporium.catalog.recommendation.adapter.db;

import emporium.catalog.sale.application.SaleCounts;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Adds up a batch first: each count is written once, in order of ids, so that two cannot deadlock.
 */
@Repository
class JdbcSaleCounts implements SaleCounts {

    /** Pairs grow with the square: of a larger order these are counted. */
    private static final int MOST_PRODUCTS = 20;

    private final JdbcClient jdbc;

    JdbcSaleCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void count(Collection<Set<UUID>> made, Collection<Set<UUID>> undone) {
        var changes = new Changes();
        made.forEach(products -> changes.add(products, 1));
        undone.forEach(products -> changes.add(products, -1));
        if (!changes.products.isEmpty()) {
            jdbc.sql(
                            """
                            insert into product_sales as s (product_id, orders)
                            select * from unnest(cast(:products as uuid[]), cast(:orders as bigint[]))
                            on conflict (product_id) do update set orders = s.orders + excluded.orders
                            """)
                    .param("products", texts(changes.products.keySet()))
                    .param("orders", texts(changes.products.values()))
                    .update();
        }
        if (!changes.pairs.isEmpty()) {
            var pairs = changes.pairs.keySet();
            jdbc.sql(
                            """
                            insert into bought_together as b (product_id, other_id, orders)
                            select * from unnest(cast(:products as uuid[]), cast(:others as uuid[]),
                                                 cast(:orders as bigint[]))
                            on conflict (product_id, other_id) do update
                            set orders = b.orders + excluded.orders
                            """)
                    .param("products", texts(pairs.stream().map(Pair::product).toList()))
                    .param("others", texts(pairs.stream().map(Pair::other).toList()))
                    .param("orders", texts(changes.pairs.values()))
                    .update();
        }
    }

    private static String[] texts(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }

    private record Pair(String product, String other) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair that) {
            var byProduct = product.compareTo(that.product);
            return byProduct == 0 ? other.compareTo(that.other) : byProduct;
        }
    }

    /** Ids as texts, which Java and the database order alike. */
    private static final class Changes {

        final Map<String, Integer> products = new TreeMap<>();
        final Map<Pair, Integer> pairs = new TreeMap<>();

        void add(Set<UUID> order, int change) {
            var all = order.stream().map(UUID::toString).sorted().toList();
            all.forEach(product -> products.merge(product, change, Integer::sum));
            var first = all.subList(0, Math.min(all.size(), MOST_PRODUCTS));
            for (var product : first) {
                for (var other : first) {
                    if (!product.equals(other)) {
                        pairs.merge(new Pair(product, other), change, Integer::sum);
                    }
                }
            }
        }
    }
}
