package emporium.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import emporium.platform.test.TestTokens;
import emporium.platform.test.contract.Contracts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Webhooks, and what staff may read. */
class HttpIT extends ShopIT {

    private static final Duration PATIENT = Duration.ofSeconds(60);

    @LocalServerPort private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aWebhookMakesUsLookAtOnce() {
        shop.authorize(order, FakeProvider.LATE, "5.00", PATIENT);
        await().until(() -> provider.calls(order).size() > 1);
        jdbc.sql("update payments set due_at = now() + interval '1 hour' where order_id = ?")
                .param(order)
                .update();
        provider.succeedLate(order);

        assertThat(webhook(succeeded(UUID.randomUUID())).statusCode()).isEqualTo(204);
        shop.waitFor(order, "payment-authorized.v1");
    }

    @Test
    void aWebhookMayComeBeforeAnythingElseAndAsOftenAsItLikes() {
        var event = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            assertThat(webhook(succeeded(event)).statusCode()).isEqualTo(204);
        }
        shop.authorize(order, FakeProvider.GOOD, "5.00", PATIENT);
        shop.waitFor(order, "payment-authorized.v1");
        webhook(succeeded(event));
        webhook(succeeded(UUID.randomUUID()));
        shop.capture(order);
        shop.waitFor(order, "payment-captured.v1");

        assertThat(shop.typesOf(order))
                .containsExactly("payment-authorized.v1", "payment-captured.v1");
    }

    @Test
    void aWebhookAboutAnEndedPaymentMakesCertainThatNothingIsHeld() {
        shop.end(order);
        shop.waitFor(order, "payment-voided.v1");
        shop.authorize(UUID.randomUUID(), FakeProvider.GOOD, "5.00", PATIENT);
        var declined = UUID.randomUUID();
        shop.authorize(declined, FakeProvider.BAD, "5.00", PATIENT);
        shop.waitFor(declined, "payment-declined.v1");

        webhook(succeeded(UUID.randomUUID(), declined));

        await().until(() -> provider.calls(declined).contains("cancel " + declined + ":authorize"));
        assertThat(shop.typesOf(declined)).containsExactly("payment-declined.v1");
    }

    @Test
    void refusesWebhooksThatAreNotTheProviders() {
        var body = succeeded(UUID.randomUUID());
        var now = Instant.now();

        assertThat(post(body, signature(body + " ", now)).statusCode()).isEqualTo(401);
        assertThat(post(body, signature(body, now.minusSeconds(3600))).statusCode()).isEqualTo(401);
        assertThat(post(body, "").statusCode()).isEqualTo(401);
        assertThat(webhook("[1]").statusCode()).isEqualTo(400);
        assertThat(webhook("{\"id\":\"x\"}").statusCode()).isEqualTo(400);
        assertThat(webhook("null").statusCode()).isEqualTo(400);
        assertThat(webhook("{\"id\":\"" + UUID.randomUUID() + "\",\"type\":\"new\"}").statusCode())
                .isEqualTo(204);
        var refused = post(body, "");
        Contracts.openApi("payment-service")
                .assertValidResponse("POST", "/api/payments/webhooks", 401, refused.body());
    }

    @Test
    void staffSeeAPaymentWithItsLedger() {
        shop.authorize(order, FakeProvider.GOOD, "129.90", PATIENT);
        shop.waitFor(order, "payment-authorized.v1");
        shop.capture(order);
        shop.waitFor(order, "payment-captured.v1");
        shop.refund(order, UUID.randomUUID(), "29.90");
        shop.waitFor(order, "payment-refunded.v1");

        var seen = get("/api/payments?order=" + order, TestTokens.staff());

        Contracts.openApi("payment-service")
                .assertValidResponse("GET", "/api/payments", 200, seen.body());
        assertThat(seen.body())
                .contains("CAPTURED", "PROVIDER_RECEIVABLE", "29.90")
                .doesNotContain("tok_");
        var single = get("/api/admin/payments/" + order, TestTokens.staff());
        Contracts.openApi("payment-service")
                .assertValidResponse("GET", "/api/admin/payments/{order}", 200, single.body());
        assertThat(single.body()).contains("\"refusals\":0", "\"attempts\":");
        assertThat(get("/api/payments?order=" + UUID.randomUUID(), TestTokens.staff()).body())
                .isEqualTo("[]");
        assertThat(get("/api/payments?order=1", TestTokens.staff()).statusCode()).isEqualTo(400);
    }

    @Test
    void reconciliationFindsWhatTheBooksDoNotAgreeOn() {
        shop.authorize(order, FakeProvider.GOOD, "10.00", PATIENT);
        shop.waitFor(order, "payment-authorized.v1");
        shop.capture(order);
        shop.waitFor(order, "payment-captured.v1");
        provider.chargeOf(order).captured = 999;

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> {
                    var result = get("/api/payments/reconciliation", TestTokens.staff()).body();
                    Contracts.openApi("payment-service")
                            .assertValidResponse(
                                    "GET", "/api/payments/reconciliation", 200, result);
                    assertThat(result).contains(order.toString()).contains("\"captured\":999");
                });
        provider.chargeOf(order).captured = 1000;
    }

    @ParameterizedTest(name = "{0} by {1} → {2}")
    @CsvSource(
            textBlock =
                    """
                    /api/payments?order=0192f6f4-6f0e-7c61-9b0a-4f5b5f6f7a01, anonymous, 401
                    /api/payments?order=0192f6f4-6f0e-7c61-9b0a-4f5b5f6f7a01, shopper,   403
                    /api/payments?order=0192f6f4-6f0e-7c61-9b0a-4f5b5f6f7a01, service,   403
                    /api/payments?order=0192f6f4-6f0e-7c61-9b0a-4f5b5f6f7a01, staff,     200
                    /api/payments?order=0192f6f4-6f0e-7c61-9b0a-4f5b5f6f7a01, admin,     200
                    /api/payments/reconciliation,                             anonymous, 401
                    /api/payments/reconciliation,                             shopper,   403
                    /api/payments/reconciliation,                             service,   403
                    /api/payments/reconciliation,                             staff,     200
                    /api/payments/webhooks,                                   anonymous, 404
                    /api/admin/payments/refused-captures,                     anonymous, 401
                    /api/admin/payments/refused-captures,                     shopper,   403
                    /api/admin/payments/refused-captures,                     service,   403
                    /api/admin/payments/refused-captures,                     staff,     200
                    /api/admin/payments/refused-captures?size=101,            staff,     400
                    /api/admin/payments/refused-captures?after=x,             staff,     400
                    /api/admin/payments/0192f6f4-6f0e-7c61-9b0a-4f5b5f6f7a01, anonymous, 401
                    /api/admin/payments/0192f6f4-6f0e-7c61-9b0a-4f5b5f6f7a01, shopper,   403
                    /api/admin/payments/0192f6f4-6f0e-7c61-9b0a-4f5b5f6f7a01, service,   403
                    /api/admin/payments/0192f6f4-6f0e-7c61-9b0a-4f5b5f6f7a01, staff,     404
                    /api/payments/1,                                          anonymous, 404
                    /api/payments/1,                                          staff,     404
                    /actuator/env,                                            staff,     401
                    /actuator/health/liveness,                                anonymous, 200
                    """)
    void everyRouteForEveryone(String path, String who, int status) {
        assertThat(get(path, token(who)).statusCode()).isEqualTo(status);
    }

    private static String token(String who) {
        return Map.of(
                        "anonymous", "",
                        "shopper", TestTokens.shopper(UUID.randomUUID()),
                        "service", TestTokens.service("order-service"),
                        "staff", TestTokens.staff(),
                        "admin", TestTokens.admin())
                .get(who);
    }

    private String succeeded(UUID event) {
        return succeeded(event, order);
    }

    private static String succeeded(UUID event, UUID order) {
        return """
        {"id":"%s","type":"authorization.succeeded","data":{"id":"ch_1","order":"%s"}}
        """
                .formatted(event, order);
    }

    private HttpResponse<String> webhook(String body) {
        return post(body, signature(body, Instant.now()));
    }

    private HttpResponse<String> post(String body, String signature) {
        return send(
                request("/api/payments/webhooks")
                        .header("Content-Type", "application/json")
                        .header("Provider-Signature", signature)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String path, String token) {
        var request = request(path).GET();
        return send(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String signature(String body, Instant at) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(
                    new SecretKeySpec(
                            "secret-for-tests".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signed = (at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
            return "t="
                    + at.getEpochSecond()
                    + ",v1="
                    + HexFormat.of().formatHex(mac.doFinal(signed));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
