package emporium.launcher.letters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Against a gateway that writes down what it is asked. */
class DeadLettersCommandTest {

    private static final String LETTER =
            """
            {"id": "payment-service.1", "at": "2026-11-20T12:00:00Z", "type": "order-placed.v1",
             "topic": "orders.events", "key": "K", "reason": "no room", "replayable": true,
             "body": "{}"}\
            """;

    private final List<String> asked = new ArrayList<>();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final PrintStream before = System.out;
    private String unavailable = "";
    private HttpServer gateway;

    @BeforeEach
    void listen() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", this::answer);
        gateway.start();
        System.setOut(new PrintStream(output, true, UTF_8));
    }

    @AfterEach
    void stop() {
        System.setOut(before);
        gateway.stop(0);
    }

    @Test
    void listsWhatWaits() {
        assertThat(run()).isZero();
        assertThat(output.toString(UTF_8)).contains("payment-service.1", "no room");
        assertThat(run("list", "--json")).isZero();
        assertThat(output.toString(UTF_8)).contains("\"unavailable\"");
        assertThat(run("show", "payment-service.1")).isZero();
        assertThat(asked)
                .contains(
                        "GET /api/admin/dead-letters?state=OPEN Bearer t",
                        "GET /api/admin/dead-letters/payment-service.1 Bearer t");
    }

    @Test
    void saysByItsExitCodeThatNotAllAnswered() {
        unavailable = "\"order-service\"";
        assertThat(run()).isEqualTo(1);
    }

    @Test
    void replaysOneManyOrAll() {
        assertThat(run("replay", "payment-service.1", "payment-service.2")).isZero();
        assertThat(run("replay", "--all")).isZero();
        assertThat(asked)
                .filteredOn(request -> request.startsWith("POST /api"))
                .containsExactly(
                        "POST /api/admin/dead-letters/payment-service.1/replay Bearer t",
                        "POST /api/admin/dead-letters/payment-service.2/replay Bearer t",
                        "POST /api/admin/dead-letters/payment-service.1/replay Bearer t");
    }

    @Test
    void discardsWithAReasonOnly() {
        assertThat(run("discard", "payment-service.1")).isEqualTo(2);
        assertThat(run("discard", "payment-service.1", "--reason", "a \"test\"")).isZero();
        assertThat(asked)
                .contains(
                        "POST /api/admin/dead-letters/payment-service.1/discard Bearer t"
                                + " {\"reason\":\"a \\\"test\\\"\"}");
    }

    @Test
    void goesOnWhenOneIsRefused() {
        assertThat(run("replay", "gone", "payment-service.1")).isEqualTo(1);
        assertThat(output.toString(UTF_8)).contains("gone", "been replayed", "payment-service.1");
    }

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--url=http://127.0.0.1:" + gateway.getAddress().getPort());
        return new CommandLine(new DeadLettersCommand()).execute(all.toArray(String[]::new));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var request =
                "%s %s %s %s"
                        .formatted(
                                exchange.getRequestMethod(),
                                exchange.getRequestURI(),
                                authorization == null ? "" : authorization,
                                body);
        asked.add(request.strip());
        var path = exchange.getRequestURI().getPath();
        var said =
                path.equals("/oauth2/token")
                        ? "{\"access_token\": \"t\"}"
                        : path.contains("gone")
                                ? "{\"detail\": \"It has been replayed before.\"}"
                                : path.equals("/api/admin/dead-letters")
                                        ? "{\"items\": [%s], \"unavailable\": [%s]}"
                                                .formatted(LETTER, unavailable)
                                        : LETTER;
        exchange.sendResponseHeaders(path.contains("gone") ? 409 : 200, said.length());
        exchange.getResponseBody().write(said.getBytes(UTF_8));
        exchange.close();
    }
}
