package emporium.inventory.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import emporium.inventory.RunningInventory;
import emporium.platform.test.TestTokens;
import emporium.platform.test.contract.Contracts;
import emporium.platform.test.contract.OpenApiContract;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StockDeskIT extends RunningInventory {

    private static final OpenApiContract CONTRACT = Contracts.openApi("inventory-service");

    /** Before all others in the alphabet. */
    private final String sku =
            "0-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Test
    void whatRunsOutIsToldTheScarcestFirst() {
        var before = alerts("atMost=3&size=1");
        count(sku, 0);
        count(sku + "-LOW", 3);
        count(sku + "-ENOUGH", 4);

        var after = alerts("atMost=3&size=200");

        assertThat(after.path("out").asInt()).isEqualTo(before.path("out").asInt() + 1);
        assertThat(after.path("low").asInt()).isEqualTo(before.path("low").asInt() + 1);
        var skus = after.path("items").valueStream().map(i -> i.path("sku").asString()).toList();
        assertThat(skus).contains(sku, sku + "-LOW").doesNotContain(sku + "-ENOUGH");
        assertThat(after.path("items").valueStream().map(i -> i.path("available").asLong()))
                .isSorted();
        assertThat(after.path("items").get(0).path("warehouses")).hasSize(2);
        assertThat(alerts("atMost=3&size=1").path("items")).hasSize(1);
    }

    @Test
    void whatIsReservedIsNotAvailable() {
        count(sku, 4);
        assertThat(alerts("atMost=3&size=200").toString()).doesNotContain(sku);
        jdbc.sql("update stock set reserved = 1 where sku = ? and warehouse = 'berlin'")
                .param(sku)
                .update();
        assertThat(alerts("atMost=3&size=200").toString()).contains(sku);
        jdbc.sql("update stock set reserved = 0 where sku = ?").param(sku).update();
    }

    @Test
    void aReservationIsShownWithItsLines() {
        var order = UUID.randomUUID();
        count(sku, 4);
        jdbc.sql(
                        """
                        insert into holdings (order_id, state, expires_at, created_at, changed_at)
                        values (?, 'COMMITTED', now(), now(), now())
                        """)
                .param(order)
                .update();
        jdbc.sql("insert into reservations values (?, ?, 'berlin', 2, 'COMMITTED')")
                .params(order, sku)
                .update();

        var shown = desk("/api/admin/reservations/" + order);

        assertThat(shown).hasStatusOk();
        CONTRACT.assertValidResponse("GET", "/api/admin/reservations/{order}", 200, body(shown));
        assertThat(body(shown)).contains("COMMITTED", sku, "berlin", "\"quantity\":2");
        var unknown = desk("/api/admin/reservations/" + UUID.randomUUID());
        assertThat(unknown).hasStatus(404);
        CONTRACT.assertValidResponse("GET", "/api/admin/reservations/{order}", 404, body(unknown));
    }

    private void count(String counted, int onHand) {
        var request =
                "{\"warehouse\":\"berlin\",\"onHand\":%d,\"reason\":\"stock-taking\"}"
                        .formatted(onHand);
        var path = "/api/stock/%s/adjustments".formatted(counted);
        assertThat(call(POST, path, TestTokens.staff(), request)).hasStatusOk();
    }

    private JsonNode alerts(String query) {
        var answer = desk("/api/admin/stock/alerts?" + query);
        assertThat(answer).hasStatusOk();
        CONTRACT.assertValidResponse("GET", "/api/admin/stock/alerts", 200, body(answer));
        return JsonMapper.shared().readTree(body(answer));
    }

    private MvcTestResult desk(String path) {
        return call(GET, path, TestTokens.staff(), "");
    }
}
