package emporium.payment.adapter.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import emporium.payment.domain.Money;
import emporium.payment.domain.OrderId;
import emporium.payment.domain.PaymentToken;
import emporium.payment.domain.ProviderAnswer;
import emporium.payment.domain.ProviderCall;
import emporium.payment.domain.ProviderKey;
import emporium.payment.domain.Reference;
import emporium.platform.outbox.TraceCarrier;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What is known after each kind of answer, and what is not. */
class HttpPaymentProviderTest {

    private static final ProviderKey KEY = new ProviderKey("order:authorize");
    private static final ProviderCall CAPTURE =
            new ProviderCall.Capture(KEY, new Reference("ch_1"), Money.parse("1.00", "EUR"));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private HttpServer server;
    private int status = 200;
    private int postStatus;
    private String body = "{}";
    private boolean dripping;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        exchange.getRequestBody().readAllBytes();
                        var bytes = body.getBytes(StandardCharsets.UTF_8);
                        var post = exchange.getRequestMethod().equals("POST");
                        exchange.sendResponseHeaders(
                                post && postStatus > 0 ? postStatus : status, bytes.length);
                        for (var b : bytes) {
                            exchange.getResponseBody().write(b);
                            if (dripping) {
                                exchange.getResponseBody().flush();
                                Thread.sleep(100);
                            }
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    200 | {"id":"ch_1","status":"authorized"}                       | Held
                    200 | {"id":"ch_1","status":"captured"}                         | Held
                    200 | {"id":"ch_1","status":"processing"}                       | Unknown
                    200 | {"id":"ch_1","status":"declined","declineReason":"x_y"}   | Declined
                    200 | {"id":"ch_1","status":"voided"}                           | NothingHeld
                    200 | {"id":"ch_1","status":"cancelled"}                        | NothingHeld
                    200 | {"id":"ch_1","status":"something new"}                    | Unknown
                    200 | {"status":"authorized"}                                   | Unknown
                    200 | {}                                                        | Unknown
                    200 | not json                                                  | Unknown
                    500 | {}                                                        | Unknown
                    401 | {}                                                        | Unknown
                    429 | {}                                                        | Unknown
                    """)
    void whatAFoundAuthorizationSays(int status, String body, String expected) {
        this.status = status;
        this.body = body;

        assertThat(provider(Duration.ofSeconds(5)).find(KEY))
                .map(answer -> answer.getClass().getSimpleName())
                .contains(expected);
    }

    @Test
    void whatTheProviderHasNeverHeardOfIsNotUnknown() {
        status = 404;

        assertThat(provider(Duration.ofSeconds(5)).find(KEY)).isEmpty();
    }

    @ParameterizedTest(name = "cancelling answers {0} → {1}")
    @CsvSource({
        "cancelled, NothingHeld",
        "voided, NothingHeld",
        "declined, NothingHeld",
        "authorized, Unknown",
        "captured, Unknown"
    })
    void onlyCertaintyEndsACancellation(String status, String expected) {
        body = "{\"id\":\"ch_1\",\"status\":\"%s\"}".formatted(status);
        var answer = provider(Duration.ofSeconds(5)).ask(new ProviderCall.Cancel(KEY));

        assertThat(answer.getClass().getSimpleName()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "authorizing answers {0} → {1}")
    @CsvSource({"400, Refused", "404, Refused", "422, Refused", "409, Unknown", "500, Unknown"})
    void whatIsKnownWhenAnAuthorizationIsNotAnswered(int status, String expected) {
        this.status = status;
        var call =
                new ProviderCall.Authorize(
                        KEY,
                        new OrderId(new UUID(0, 1)),
                        "N-1",
                        Money.parse("1.00", "EUR"),
                        new PaymentToken("tok_ok"));
        var answer = provider(Duration.ofSeconds(5)).ask(call);

        assertThat(answer.getClass().getSimpleName()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "capturing answers {0} → {1}")
    @CsvSource({
        "201, Taken",
        "400, NotTaken",
        "404, NotTaken",
        "409, NotTaken",
        "422, NotTaken",
        "401, Unknown",
        "429, Unknown",
        "500, Unknown"
    })
    void aCaptureThatIsRefusedIsNotTakenForDoneNorForUnknown(int status, String expected) {
        this.status = status;

        assertThat(provider(Duration.ofSeconds(5)).ask(CAPTURE).getClass().getSimpleName())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "a void is refused, and the charge is {0} → {1}")
    @CsvSource({
        "voided, NothingHeld",
        "cancelled, NothingHeld",
        "authorized, Unknown",
        "captured, Unknown",
        "something new, Unknown"
    })
    void whatCannotBeLetGoMayBeGoneAlready(String charge, String expected) {
        postStatus = 409;
        body = "{\"id\":\"ch_1\",\"status\":\"%s\"}".formatted(charge);
        var call = new ProviderCall.Release(KEY, new Reference("ch_1"));

        assertThat(provider(Duration.ofSeconds(5)).ask(call).getClass().getSimpleName())
                .isEqualTo(expected);
    }

    @Test
    void aProviderThatDripsIsNotWaitedFor() {
        dripping = true;
        body = "{\"id\":\"ch_1\",\"status\":\"authorized\"}";

        assertThat(provider(Duration.ofMillis(300)).find(KEY))
                .contains(new ProviderAnswer.Unknown());
    }

    @Test
    void aProviderThatIsAwayIsLeftAloneForAWhileAndEveryoneCanSeeIt() {
        var provider = provider(Duration.ofSeconds(5));
        server.stop(0);
        for (int i = 0; i < 5; i++) {
            assertThat(provider.ask(CAPTURE)).isEqualTo(new ProviderAnswer.Unknown());
        }

        assertThat(provider.isWorthAsking()).isFalse();
        assertThat(
                        meters.get("resilience4j.circuitbreaker.state")
                                .tag("state", "open")
                                .gauge()
                                .value())
                .isEqualTo(1);
    }

    @Test
    void settingsAndKeysAreNeverShown() {
        assertThat(settings(Duration.ofSeconds(1)).toString()).doesNotContain("secret");
    }

    private HttpPaymentProvider provider(Duration limit) {
        var settings = settings(limit);
        var configuration = new ProviderConfiguration();
        var connections = configuration.providerConnections(settings);
        var http = configuration.provider(settings, connections, ObservationRegistry.NOOP);
        return new HttpPaymentProvider(
                new ProviderExchange(
                        http,
                        configuration.providerBreaker(settings, meters),
                        JsonMapper.builder().build(),
                        meters,
                        TraceCarrier.NONE,
                        settings));
    }

    private ProviderSettings settings(Duration limit) {
        return new ProviderSettings(
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "secret",
                limit,
                Duration.ofMillis(500),
                8,
                new ProviderSettings.Breaker(10, 50, Duration.ofMinutes(1)));
    }
}
