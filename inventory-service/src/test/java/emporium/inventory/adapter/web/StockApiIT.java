package emporium.inventory.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import emporium.inventory.RunningInventory;
import emporium.platform.test.TestTokens;
import emporium.platform.test.contract.Contracts;
import emporium.platform.test.contract.OpenApiContract;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class StockApiIT extends RunningInventory {

    private static final OpenApiContract CONTRACT = Contracts.openApi("inventory-service");
    private static final AtomicInteger SKUS = new AtomicInteger();

    private final String sku = "WEB-" + SKUS.incrementAndGet();

    @Test
    void tellsEveryoneWhatIsAvailableInTheOrderAsked() {
        adjust(counted(4));

        var answer = stock("sku=NOT-KNOWN&sku=%s&sku=NOT-KNOWN".formatted(sku), "");

        assertThat(answer).hasStatusOk();
        assertThat(body(answer))
                .isEqualTo(
                        """
                        [{"sku":"NOT-KNOWN","available":0},{"sku":"%s","available":4}]\
                        """
                                .formatted(sku));
        CONTRACT.assertValidResponse("GET", "/api/stock", 200, body(answer));
    }

    @Test
    void showsStaffTheWarehouses() {
        adjust(counted(4));

        for (var token : new String[] {TestTokens.staff(), TestTokens.admin()}) {
            var answer = stock("sku=" + sku, token);
            assertThat(body(answer))
                    .isEqualTo(
                            """
                            [{"sku":"%s","available":4,"warehouses":[\
                            {"warehouse":"berlin","onHand":4,"reserved":0},\
                            {"warehouse":"lyon","onHand":0,"reserved":0}]}]\
                            """
                                    .formatted(sku));
            CONTRACT.assertValidResponse("GET", "/api/stock", 200, body(answer));
        }
        assertThat(body(stock("sku=" + sku, TestTokens.shopper(UUID.randomUUID()))))
                .doesNotContain("warehouses");
    }

    @Test
    void tellsStaffTheWarehousesThereAre() {
        var answer = call(GET, "/api/warehouses", TestTokens.staff(), "");
        assertThat(body(answer))
                .isEqualTo(
                        """
                        [{"name":"berlin","country":"DE"},{"name":"lyon","country":"FR"}]\
                        """);
        CONTRACT.assertValidResponse("GET", "/api/warehouses", 200, body(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sku=", "sku=lower-case", "sku=A';drop table stock;--", "sku=-A"})
    void refusesWhatIsNoSku(String query) {
        assertProblem(stock(query, ""), "GET", "/api/stock", 400);
    }

    @Test
    void refusesMoreSkusThanAPageShows() {
        var many = new StringBuilder();
        for (int i = 0; i <= 100; i++) {
            many.append("sku=S").append(i).append('&');
        }
        assertProblem(stock(many.toString(), ""), "GET", "/api/stock", 400);
    }

    @Test
    void countsAndChanges() {
        assertShelf(adjust(counted(10)), 10);
        assertShelf(
                adjust(
                        """
                        {"warehouse":"berlin","delta":-3,"reason":"broken"}\
                        """),
                7);
        assertThat(body(stock("sku=" + sku, ""))).contains("\"available\":7");
    }

    @Test
    void writesDownWhoAdjustedWhatAndWhy() {
        adjust(counted(10));
        adjust(
                """
                {"warehouse":"lyon","delta":5,"reason":"Wareneingang №7"}\
                """);

        var page = ledger("size=1", TestTokens.staff());
        assertThat(body(page))
                .contains("\"kind\":\"ADJUSTED\"", "\"onHandBy\":5", "\"warehouse\":\"lyon\"")
                .contains("\"actor\":\"" + new UUID(0, 1), "\"reason\":\"Wareneingang №7\"");
        CONTRACT.assertValidResponse("GET", "/api/stock/{sku}/ledger", 200, body(page));

        var next = body(page).replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
        var last = ledger("size=1&after=" + next, TestTokens.staff());
        assertThat(body(last)).contains("\"onHandBy\":10").doesNotContain("next");
        CONTRACT.assertValidResponse("GET", "/api/stock/{sku}/ledger", 200, body(last));
    }

    @Test
    void neverGoesBelowWhatIsPromised() {
        adjust(counted(10));
        jdbc.sql("update stock set reserved = 4 where sku = :sku and warehouse = 'berlin'")
                .param("sku", sku)
                .update();

        var refused = adjust(counted(3));

        assertProblem(refused, "POST", "/api/stock/{sku}/adjustments", 409);
        assertThat(body(refused)).contains("problems/below-reserved");
        assertShelf(adjust(counted(4)), 4);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            textBlock =
                    """
                    400, `{"warehouse":"berlin","reason":"x"}`
                    400, `{"warehouse":"berlin","onHand":1,"delta":1,"reason":"x"}`
                    400, `{"warehouse":"berlin","onHand":-1,"reason":"x"}`
                    400, `{"warehouse":"berlin","onHand":1000000001,"reason":"x"}`
                    400, `{"warehouse":"berlin","onHand":9223372036854775808,"reason":"x"}`
                    400, `{"warehouse":"berlin","onHand":1.5,"reason":"x"}`
                    400, `{"warehouse":"berlin","onHand":"1","reason":"x"}`
                    400, `{"warehouse":"berlin","onHand":1,"reason":" "}`
                    400, `{"warehouse":"berlin","onHand":1}`
                    400, `{"warehouse":"","onHand":1,"reason":"x"}`
                    400, `{"onHand":1,"reason":"x"}`
                    400, `not json`
                    422, `{"warehouse":"atlantis","onHand":1,"reason":"x"}`
                    409, `{"warehouse":"berlin","delta":-1,"reason":"x"}`
                    """)
    void refusesNumbersNobodyCanMean(int status, String request) {
        assertProblem(adjust(request), "POST", "/api/stock/{sku}/adjustments", status);
        assertThat(body(ledger("", TestTokens.staff()))).isEqualTo("{\"items\":[]}");
    }

    @Test
    void refusesMoreThanFits() {
        adjust(counted(1_000_000_000));

        var refused =
                adjust(
                        """
                        {"warehouse":"berlin","delta":1,"reason":"x"}\
                        """);

        assertProblem(refused, "POST", "/api/stock/{sku}/adjustments", 422);
        assertThat(body(refused)).contains("problems/too-much-stock");
    }

    @Test
    void doesOnceWhatComesTwiceWithOneKey() {
        var key = UUID.randomUUID().toString();
        var delta =
                """
                {"warehouse":"berlin","delta":5,"reason":"delivery"}\
                """;

        var first = adjust(delta, key);
        var second = adjust(delta, key);

        assertShelf(first, 5);
        assertThat(body(second)).isEqualTo(body(first));
        assertThat(body(stock("sku=" + sku, ""))).contains("\"available\":5");
        assertProblem(adjust(counted(1), key), "POST", "/api/stock/{sku}/adjustments", 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=nonsense", "after=YWJj", "size=0", "size=201", "size=x"})
    void refusesPagesThatCannotBe(String query) {
        assertProblem(ledger(query, TestTokens.staff()), "GET", "/api/stock/{sku}/ledger", 400);
    }

    private MvcTestResult stock(String query, String token) {
        return call(GET, "/api/stock?" + query, token, "");
    }

    private MvcTestResult ledger(String query, String token) {
        return call(GET, "/api/stock/%s/ledger?%s".formatted(sku, query), token, "");
    }

    private static String counted(long onHand) {
        return """
        {"warehouse":"berlin","onHand":%d,"reason":"stock-taking"}\
        """
                .formatted(onHand);
    }

    private MvcTestResult adjust(String request) {
        return adjust(request, "");
    }

    private MvcTestResult adjust(String request, String key) {
        return call(
                POST, "/api/stock/%s/adjustments".formatted(sku), TestTokens.staff(), request, key);
    }

    private void assertShelf(MvcTestResult result, long onHand) {
        assertThat(result).hasStatusOk();
        assertThat(body(result)).contains("\"onHand\":" + onHand);
        CONTRACT.assertValidResponse("POST", "/api/stock/{sku}/adjustments", 200, body(result));
    }

    private static void assertProblem(
            MvcTestResult result, String method, String path, int status) {
        assertThat(result).hasStatus(status);
        CONTRACT.assertValidResponse(method, path, status, body(result));
    }
}
