package emporium.e2e;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More at once than the platform can bear. */
class OverloadIT {

    private static final int CONNECTIONS = 6000;
    private static final int PATIENCE_TO_CONNECT = 3_000;
    private static final int PATIENCE = 30_000;

    private final Platform platform = Platform.running();

    @BeforeEach
    void onlyOnAPlatformOfOurOwn() {
        assumeTrue(platform.isOurs());
    }

    @Test
    void theDoorStandsAFloodOfConnections() throws Exception {
        var door = platform.pid("gateway");

        var answers = flood();

        assertThat(answers.keySet()).isSubsetOf("200", "429", "503", "504", "no answer");
        assertThat(platform.pid("gateway")).isEqualTo(door);
        await("whoever comes next is served")
                .atMost(Duration.ofSeconds(30))
                .until(() -> Visitor.anonymous().get("/api/products?size=1").status() == 200);
    }

    /** All of them have begun to ask before any of them ends; the answers by status. */
    private Map<String, Long> flood() throws Exception {
        var asked = new CountDownLatch(CONNECTIONS);
        Callable<String> visitor = () -> ask(platform.gateway(), asked);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Collections.nCopies(CONNECTIONS, visitor)).stream()
                    .map(Future::resultNow)
                    .collect(groupingBy(status -> status, counting()));
        }
    }

    private static String ask(URI door, CountDownLatch asked) {
        try (var socket = new Socket()) {
            try {
                socket.setSoTimeout(PATIENCE);
                socket.connect(
                        new InetSocketAddress(door.getHost(), door.getPort()), PATIENCE_TO_CONNECT);
                send(socket, "GET /api/products?size=20 HTTP/1.1\r\n");
            } finally {
                asked.countDown();
            }
            asked.await();
            send(socket, "Host: localhost\r\n\r\n");
            var answer = new InputStreamReader(socket.getInputStream(), US_ASCII);
            var status = new BufferedReader(answer).readLine();
            return status == null ? "no answer" : status.split(" ", 3)[1];
        } catch (IOException e) {
            return "no answer";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(US_ASCII));
    }
}
