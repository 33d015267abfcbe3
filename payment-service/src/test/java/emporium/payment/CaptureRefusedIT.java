package emporium.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import emporium.platform.test.TestTokens;
import emporium.platform.test.contract.Contracts;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A provider that promises money, and will not hand it over. */
class CaptureRefusedIT extends ShopIT {

    @Autowired private MeterRegistry meters;
    @LocalServerPort private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void authorize() {
        shop.authorize(order, FakeProvider.GOOD, "5.00", Duration.ofSeconds(60));
        shop.waitFor(order, "payment-authorized.v1");
        provider.become(order, "voided");
        shop.capture(order);
        await().until(() -> refusals() == 1);
    }

    @Test
    void isAskedLessAndLessOftenAndThenNoMore() {
        assertThat(column("due_at > now() + interval '15 seconds'")).isEqualTo("t");

        refusedForGood();

        assertThat(column("status")).isEqualTo("CAPTURE_REFUSED");
        assertThat(column("due_at is null")).isEqualTo("t");
        assertThat(captures()).hasSize(2);
        assertThat(meters.get("payment.captures.refused").gauge().value()).isPositive();
        shop.capture(order);
        await().until(() -> told("capture-refused.v1") == 2);
        assertThat(captures()).hasSize(2);
        assertThat(entries()).containsExactly("authorize");
    }

    @Test
    void isAskedAgainWhenTheStaffSaysSo() throws Exception {
        assertThat(captureAgain(order, TestTokens.staff()).statusCode()).isEqualTo(202);
        refusedForGood();
        var listed = get("/api/admin/payments/refused-captures?size=100", TestTokens.staff());
        Contracts.openApi("payment-service")
                .assertValidResponse(
                        "GET", "/api/admin/payments/refused-captures", 200, listed.body());
        assertThat(listed.body()).contains(order.toString(), "provider-refused");

        provider.become(order, "authorized");
        var accepted = captureAgain(order, TestTokens.staff());

        assertThat(accepted.statusCode()).isEqualTo(202);
        Contracts.openApi("payment-service")
                .assertValidResponse(
                        "POST", "/api/admin/payments/{order}/capture", 202, accepted.body());
        shop.waitFor(order, "payment-captured.v1");
        assertThat(provider.chargeOf(order).captured()).isEqualTo(500);
        assertThat(entries()).containsExactly("authorize", "capture", "release");
        assertThat(captureAgain(order, TestTokens.staff()).statusCode()).isEqualTo(202);
        assertThat(captures()).hasSize(3);
    }

    @Test
    void endsWithTheOrder() {
        refusedForGood();

        shop.end(order);

        shop.waitFor(order, "payment-voided.v1");
        assertThat(entries()).containsExactly("authorize", "release");
    }

    @Test
    void aCancellationDoesNotWaitForTheNextTry() {
        jdbc.sql("update payments set due_at = now() + interval '4 hours' where order_id = ?")
                .param(order)
                .update();

        shop.end(order);

        shop.waitFor(order, "payment-voided.v1");
        assertThat(entries()).containsExactly("authorize", "release");
        assertThat(shop.typesOf(order)).doesNotContain("capture-refused.v1");
    }

    @Test
    void onlyWhatWasRefusedIsAskedForAgainAndOnlyByStaff() throws Exception {
        assertThat(captureAgain(UUID.randomUUID(), TestTokens.staff()).statusCode()).isEqualTo(404);
        shop.end(order);
        shop.waitFor(order, "payment-voided.v1");
        assertThat(captureAgain(order, TestTokens.staff()).statusCode()).isEqualTo(409);
        assertThat(captureAgain(order, TestTokens.service("order-service")).statusCode())
                .isEqualTo(403);
        assertThat(captureAgain(order, TestTokens.shopper(UUID.randomUUID())).statusCode())
                .isEqualTo(403);
    }

    /** As if it had been refused for half a day. */
    private void refusedForGood() {
        jdbc.sql("update payments set refusals = 11, due_at = now() where order_id = ?")
                .param(order)
                .update();
        shop.waitFor(order, "capture-refused.v1");
    }

    private HttpResponse<String> captureAgain(UUID of, String token) throws Exception {
        var request =
                request("/api/admin/payments/" + of + "/capture", token)
                        .POST(HttpRequest.BodyPublishers.noBody());
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String token)
            throws IOException, InterruptedException {
        return http.send(request(path, token).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    private long told(String type) {
        return shop.typesOf(order).stream().filter(type::equals).count();
    }

    private List<String> captures() {
        return provider.calls(order).stream().filter(call -> call.startsWith("captures")).toList();
    }

    private int refusals() {
        return Integer.parseInt(column("refusals"));
    }
}
