package emporium.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import emporium.platform.test.contract.Contracts;
import emporium.sandbox.RunningSandbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@RunningSandbox
class ProviderIT {

    private static final Merchant merchant = new Merchant();

    @DynamicPropertySource
    static void merchantsAddress(DynamicPropertyRegistry registry) {
        registry.add("sandbox.merchant", merchant::url);
    }

    @LocalServerPort private int port;
    private ProviderClient provider;
    private final String key = ProviderClient.newKey();
    private final String order = UUID.randomUUID().toString();

    @BeforeEach
    void connect() {
        provider = new ProviderClient(port);
    }

    @Test
    void holdsTheMoneyOfAGoodCard() {
        var charge = provider.authorize(key, "tok_ok", 12990, order);

        assertThat(charge.status()).isEqualTo(201);
        assertThat(charge.text("status")).isEqualTo("authorized");
        assertThat(provider.find(key).text("id")).isEqualTo(charge.text("id"));
    }

    @Test
    void declinesABadCardAndOneItHasNeverSeen() {
        assertThat(provider.authorize(key, "tok_declined", 100, order).text("declineReason"))
                .isEqualTo("card_declined");
        assertThat(
                        provider.authorize(ProviderClient.newKey(), "4111", 100, order)
                                .text("declineReason"))
                .isEqualTo("invalid_source");
    }

    @Test
    void givesTheFirstAnswerAgainForTheSameKeyAndRequest() {
        var first = provider.authorize(key, "tok_ok", 100, order);
        var second = provider.authorize(key, "tok_ok", 100, order);

        assertThat(second).isEqualTo(first);
        assertThat(provider.get("/api/charges?order=" + order).body()).hasSize(1);
    }

    @Test
    void refusesAKeyThatBelongsToAnotherRequest() {
        provider.authorize(key, "tok_ok", 100, order);

        assertThat(provider.authorize(key, "tok_ok", 101, order).status()).isEqualTo(422);
    }

    @Test
    void makesOneChargeOfManyRequestsAtOnce() throws Exception {
        try (var scope = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, 20)
                            .mapToObj(_ ->
                                    scope.submit(
                                            () -> provider.authorize(key, "tok_ok", 100, order)))
                            .toList();
            for (var answer : answers) {
                assertThat(answer.get().status()).isEqualTo(201);
            }
        }
        assertThat(provider.get("/api/charges?order=" + order).body()).hasSize(1);
    }

    @Test
    void takesItsTimeWithASlowCard() {
        var charge = provider.authorize(key, "tok_slow", 100, order);

        assertThat(charge.text("status")).isEqualTo("authorized");
    }

    @Test
    void recordsNothingForACardThatNeverAnswers() {
        var charge = provider.authorize(key, "tok_timeout", 100, order);

        assertThat(charge.status()).isEqualTo(504);
        assertThat(provider.find(key).status()).isEqualTo(404);
    }

    @Test
    void succeedsLateWhenTheCallerHasGone() {
        try (var scope = Executors.newVirtualThreadPerTaskExecutor()) {
            scope.execute(() -> provider.authorize(key, "tok_late_success", 100, order));
            await().until(() -> provider.find(key).text("status").equals("processing"));
            assertThat(provider.authorize(key, "tok_late_success", 100, order).status())
                    .isEqualTo(409);
            await().until(() -> provider.find(key).text("status").equals("authorized"));
        }
    }

    @Test
    void tellsOfALateSuccessUntilItIsHeard() {
        merchant.isBusyOnce(order);
        var charge = provider.authorize(key, "tok_late_success", 100, order);

        assertThat(charge.status()).isEqualTo(504);
        await().atMost(Duration.ofSeconds(60)).until(() -> merchant.calls(order).size() >= 2);
        var calls = merchant.calls(order);
        assertThat(calls.getFirst().body()).isEqualTo(calls.getLast().body());
        var signature = calls.getLast().signature();
        var signedAt =
                Instant.ofEpochSecond(
                        Long.parseLong(signature.substring(2, signature.indexOf(','))));
        assertThat(signature)
                .isEqualTo(
                        WebhookSignature.of("secret-for-tests", signedAt, calls.getLast().body()));
    }

    @Test
    void keepsItsContract() {
        var contract = Contracts.openApi("sandbox");
        var charge = provider.authorize(key, "tok_ok", 100, order);
        contract.assertValidResponse("POST", "/v1/authorizations", 201, charge.body().toString());
        contract.assertValidResponse(
                "GET", "/v1/authorizations", 200, provider.find(key).body().toString());
        contract.assertValidResponse(
                "POST",
                "/v1/authorizations/{id}/captures",
                201,
                provider.capture(charge.text("id"), key + "c", 100).body().toString());
        contract.assertValidResponse(
                "POST", "/v1/cancellations", 200, provider.cancel(key + "x").body().toString());
        contract.assertValidResponse(
                "GET",
                "/api/charges",
                200,
                provider.get("/api/charges?order=" + order).body().toString());
        contract.assertValidResponse(
                "POST",
                "/v1/authorizations",
                422,
                provider.authorize(key, "tok_ok", 101, order).body().toString());
    }

    @Test
    void failsTwiceAndThenSucceeds() {
        var statuses =
                IntStream.range(0, 4)
                        .map(_ -> provider.authorize(key, "tok_error", 100, order).status())
                        .boxed()
                        .toList();

        assertThat(statuses).isEqualTo(List.of(500, 500, 201, 201));
    }

    @Test
    void cancellingAKeyMakesALaterSuccessImpossible() {
        assertThat(provider.cancel(key).text("status")).isEqualTo("cancelled");

        assertThat(provider.authorize(key, "tok_ok", 100, order).text("status"))
                .isEqualTo("cancelled");
    }

    @Test
    void cancellingWhileItIsProcessedWins() {
        try (var scope = Executors.newVirtualThreadPerTaskExecutor()) {
            var caller = scope.submit(() -> provider.authorize(key, "tok_slow", 100, order));
            await().until(() -> provider.find(key).text("status").equals("processing"));
            assertThat(provider.cancel(key).text("status")).isEqualTo("cancelled");
            await().until(caller::isDone);
            assertThat(caller.resultNow().text("status")).isEqualTo("cancelled");
        }
    }

    @Test
    void cancellingWhatIsHeldLetsItGo() {
        provider.authorize(key, "tok_ok", 100, order);

        assertThat(provider.cancel(key).text("status")).isEqualTo("voided");
        assertThat(provider.cancel(key).text("status")).isEqualTo("voided");
        assertThat(provider.get("/api/charges?order=" + order).body().get(0).path("movements"))
                .hasSize(1);
    }

    @Test
    void capturesOnceHoweverOftenItIsAsked() {
        var reference = provider.authorize(key, "tok_ok", 100, order).text("id");

        var first = provider.capture(reference, key + "c", 100);
        assertThat(first.status()).isEqualTo(201);
        assertThat(provider.capture(reference, key + "c", 100)).isEqualTo(first);
        assertThat(provider.capture(reference, key + "d", 100).status()).isEqualTo(409);
    }

    @Test
    void neitherVoidsWhatIsCapturedNorCapturesWhatIsVoided() {
        var captured = provider.authorize(key, "tok_ok", 100, order).text("id");
        provider.capture(captured, key + "c", 100);
        assertThat(provider.release(captured, key + "v").status()).isEqualTo(409);

        var voided = provider.authorize(key + "2", "tok_ok", 100, order).text("id");
        assertThat(provider.release(voided, key + "v2").status()).isEqualTo(201);
        assertThat(provider.capture(voided, key + "c2", 100).status()).isEqualTo(409);
    }

    @Test
    void neverGivesBackMoreThanWasTaken() {
        var reference = provider.authorize(key, "tok_ok", 100, order).text("id");
        provider.capture(reference, key + "c", 100);

        try (var scope = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                var refund = key + "r" + i;
                scope.execute(() -> provider.refund(reference, refund, 30));
            }
        }

        var charge = provider.get("/v1/authorizations/" + reference).body();
        assertThat(charge.path("refunded").asLong()).isEqualTo(90);
        assertThat(charge.path("status").asString()).isEqualTo("partially_refunded");
        assertThat(provider.refund(reference, key + "last", 10).status()).isEqualTo(201);
        assertThat(provider.find(key).text("status")).isEqualTo("refunded");
    }

    @Test
    void showsItsBooksPageByPage() {
        provider.authorize(key, "tok_ok", 100, order);
        provider.authorize(key + "2", "tok_ok", 100, order);

        var page = provider.get("/v1/authorizations?size=1").body();
        assertThat(page).hasSize(1);
        var next = page.get(0).path("id").asString();
        assertThat(provider.get("/v1/authorizations?size=1&after=" + next).body().get(0).path("id"))
                .isNotEqualTo(page.get(0).path("id"));
    }

    @Test
    void refusesAmountsThatAreNone() {
        for (var amount : List.of("0", "-1", "100000000000", "1.5", "\"1\"", "null")) {
            var body =
                    "{\"amount\":%s,\"currency\":\"EUR\",\"source\":\"tok_ok\"}".formatted(amount);
            assertThat(provider.post("/v1/authorizations", key, body).status())
                    .as(amount)
                    .isEqualTo(400);
        }
    }

    @Test
    void showsItsApiOnlyToThoseWhoKnowTheKey() {
        for (var path : List.of("/v1/authorizations", "/v1", "//v1/authorizations", "/V1")) {
            var request = provider.request(path).setHeader("Authorization", "Bearer wrong").GET();
            assertThat(provider.send(request).status()).as(path).isIn(400, 401);
        }
        for (var path : List.of("/livez", "/readyz")) {
            var request = provider.request(path).setHeader("Authorization", "Bearer wrong").GET();
            assertThat(provider.send(request).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void showsAmountsInItsBooksAsTheShopWritesThem() {
        var reference = provider.authorize(key, "tok_ok", 12990, order).text("id");
        provider.capture(reference, key + "c", 12990);

        var line = provider.get("/api/charges?order=" + order).body().get(0);
        assertThat(line.path("amount").path("amount").asString()).isEqualTo("129.90");
        assertThat(line.path("state").asString()).isEqualTo("CAPTURED");
        assertThat(line.path("order").asString()).isEqualTo(order);
        assertThat(line.path("movements").get(0).path("kind").asString()).isEqualTo("capture");
    }
}
