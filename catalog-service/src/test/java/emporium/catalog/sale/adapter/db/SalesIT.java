package emporium.catalog.sale.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import emporium.catalog.RunningCatalog;
import emporium.catalog.sale.application.Sales;
import emporium.catalog.sale.application.Sales.SaleNews;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SalesIT extends RunningCatalog {

    private final UUID order = UUID.randomUUID();
    private final UUID lamp = UUID.randomUUID();
    private final UUID mug = UUID.randomUUID();
    private final String ada = UUID.randomUUID().toString();

    @Autowired private Sales sales;

    @Test
    void remembersWhoBoughtWhat() {
        sales.hear(List.of(confirmed(4, ada)));

        assertThat(sales.hasBought(ada, lamp)).isTrue();
        assertThat(sales.hasBought(ada, mug)).isTrue();
        assertThat(sales.hasBought(ada, UUID.randomUUID())).isFalse();
        assertThat(sales.hasBought(UUID.randomUUID().toString(), lamp)).isFalse();
    }

    @Test
    void forgetsWhatWasCancelled() {
        sales.hear(List.of(confirmed(4, ada)));
        sales.hear(List.of(cancelled(5)));

        assertThat(sales.hasBought(ada, lamp)).isFalse();
        assertThat(lines()).isZero();
    }

    @Test
    void endsUpTheSameHoweverTheMessagesCome() {
        sales.hear(List.of(cancelled(5)));
        sales.hear(List.of(confirmed(4, ada)));
        sales.hear(List.of(confirmed(4, ada), cancelled(5)));
        sales.hear(List.of(cancelled(5), confirmed(4, ada), confirmed(4, ada)));

        assertThat(sales.hasBought(ada, lamp)).isFalse();
        assertThat(lines()).isZero();
    }

    @Test
    void takesTheSameNewsTwice() {
        sales.hear(List.of(confirmed(4, ada), confirmed(4, ada)));
        sales.hear(List.of(confirmed(4, ada)));

        assertThat(lines()).isEqualTo(2);
    }

    @Test
    void keepsAGuestsSaleWithoutAGuest() {
        sales.hear(List.of(confirmed(4, null)));

        assertThat(lines()).isEqualTo(2);
    }

    @Test
    void hearsKafka() {
        var body =
                json.writeValueAsString(
                        Map.of(
                                "orderId",
                                order,
                                "version",
                                4,
                                "customer",
                                Map.of("id", ada, "email", "ada@example.com", "name", "Ada"),
                                "lines",
                                List.of(
                                        Map.of("sku", "A-1", "productId", lamp, "quantity", 1),
                                        Map.of("sku", "A-2", "productId", lamp, "quantity", 2))));

        say("orders.events", "order-confirmed.v1", order.toString(), body);

        await().atMost(Duration.ofSeconds(30)).until(() -> sales.hasBought(ada, lamp));
        assertThat(lines()).isOne();
    }

    private SaleNews confirmed(int version, @Nullable String customer) {
        return new SaleNews(order, version, customer, true, Set.of(lamp, mug));
    }

    private SaleNews cancelled(int version) {
        return new SaleNews(order, version, ada, false, Set.of(lamp, mug));
    }

    private long lines() {
        return jdbc.sql("select count(*) from sale_line where order_id = :order")
                .param("order", order)
                .query(Long.class)
                .single();
    }
}
