package emporium.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import emporium.e2e.Spans.Span;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one request set going can be followed to its end, and nobody talks to a stranger. */
class TracesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Platform platform = Platform.running();
    private final Staff staff = Visitor.staff();
    private final String sku = Assortment.sku();
    private final String email = "traced-" + UUID.randomUUID() + "@emporium.example";

    @BeforeEach
    void onlyWhereSpansComeToUs() {
        assumeTrue(platform.isOurs());
        staff.stocks(sku, 100);
    }

    @Test
    void anOrderIsOneTraceFromTheBrowserToTheMail() {
        var trace = Spans.freshTrace();
        var browser = fillsCartAndAddress(new PlainBrowser(PATIENCE));

        browser.with(Spans.headers(trace)).submit("/payment", Map.of());
        new Mailbox(email).newest("confirmed");

        var way =
                List.of(
                        "gateway SERVER",
                        "storefront SERVER",
                        "order-service SERVER",
                        "inventory-service CONSUMER",
                        "payment-service CONSUMER",
                        "payment-service CLIENT",
                        "notification-service CONSUMER",
                        "notification-service INTERNAL mail send");
        await("the trace " + trace)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(steps(trace)).containsAll(way));
        await("no part of " + trace + " is missing")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(orphans(trace)).isEmpty());
    }

    @Test
    void onlyThoseTalkToEachOtherWhoAreDeclaredTo() {
        var headers = Spans.headers(Spans.freshTrace());
        var browser = new PlainBrowser(PATIENCE).with(headers);
        fillsCartAndAddress(browser).submit("/payment", Map.of());
        var order = browser.page().location().replaceAll(".*/orders/([0-9a-f-]{36}).*", "$1");
        staffLooksAtEverything(order, new PlainBrowser(PATIENCE).with(headers));
        somebodyComesWithAStrangeKey(headers);
        var traced = new Staff(headers).with("Authorization", authorization());
        traced.get("/api/admin/dead-letters").expect(200);
        traced.get("/api/admin/platform").expect(200);
        traced.post("/api/payments/webhooks", "{}").expect(401);
        cataloguePricesAreAsked(headers);

        await("every declared call is made")
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(platform.spans().calls()).isEqualTo(Declared.calls()));
        assertThat(Declared.messages()).containsAll(platform.spans().messages());
        assertThat(platform.spans().messages())
                .contains(
                        "order-service -> inventory-service by inventory.commands",
                        "payment-service -> order-service by payments.events");
    }

    private PlainBrowser fillsCartAndAddress(PlainBrowser browser) {
        browser.open("/");
        browser.open("/products/" + Assortment.productOf(sku) + "?sku=" + sku);
        browser.submit("/cart/items", Map.of());
        browser.open("/checkout");
        return browser.submit(
                "/checkout",
                Map.of(
                        "email", email,
                        "address.name", "Ada Lovelace",
                        "address.line1", "Unter den Linden 1",
                        "address.postalCode", "10117",
                        "address.city", "Berlin",
                        "address.country", "DE"));
    }

    private static void staffLooksAtEverything(String order, PlainBrowser browser) {
        browser.open("/sign-in");
        browser.submit(
                "/sign-in", Map.of("email", "staff@emporium.example", "password", "emporium"));
        browser.open("/staff/orders/" + order);
    }

    /** A key that nobody has seen is asked for at the one who gives them out. */
    private void somebodyComesWithAStrangeKey(Map<String, String> headers) {
        var visitor = new Visitor(headers).with("Authorization", "Bearer " + strangeKey());
        for (var path :
                List.of(
                        "/api/admin/products",
                        "/api/admin/stock/alerts",
                        "/api/admin/orders",
                        "/api/admin/payments/" + UUID.randomUUID(),
                        "/api/admin/mails")) {
            visitor.get(path).expect(401);
        }
    }

    private void cataloguePricesAreAsked(Map<String, String> headers) {
        new Visitor(headers).put("/api/cart/items/" + sku, "{\"quantity\":1}").expect(200);
    }

    private static String authorization() {
        return "Bearer " + Visitor.signIn("staff@emporium.example", "emporium");
    }

    private static String strangeKey() {
        var parts = Visitor.signIn("staff@emporium.example", "emporium").split("\\.");
        var header = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
        var strange =
                header.replaceAll("\"kid\":\"[^\"]+\"", "\"kid\":\"" + UUID.randomUUID() + "\"");
        assertThat(strange).isNotEqualTo(header);
        return Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(strange.getBytes(StandardCharsets.UTF_8))
                + "."
                + parts[1]
                + "."
                + parts[2];
    }

    private Set<String> steps(String trace) {
        return platform.spans().of(trace).stream()
                .map(span ->
                        span.service()
                                + " "
                                + span.kind()
                                + (span.name().equals("mail send") ? " mail send" : ""))
                .collect(Collectors.toSet());
    }

    /** Whose parent is neither there nor the browser. */
    private List<Span> orphans(String trace) {
        var spans = platform.spans().of(trace);
        var ids = spans.stream().map(Span::id).collect(Collectors.toSet());
        return spans.stream()
                .filter(span -> !ids.contains(span.parent()))
                .filter(span -> !span.is("gateway", "SERVER"))
                .toList();
    }
}
