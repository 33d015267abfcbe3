package emporium.platform.client;

import static emporium.platform.test.LocalServer.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import emporium.platform.test.LocalServer;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** What is too large to be held is sent as it is read. */
class StreamingTest {

    private static final long LARGE = 50_000_000;

    private final AtomicLong read = new AtomicLong();

    @Test
    void sendsTheBodyAsItIsRead() {
        var readBeforeTheFirstByteArrived = new AtomicLong();
        try (var server =
                new LocalServer(exchange -> {
                    var body = exchange.getRequestBody();
                    var first = body.read() == -1 ? 0 : 1;
                    readBeforeTheFirstByteArrived.set(read.get());
                    var count = first + body.transferTo(OutputStream.nullOutputStream());
                    answers(200, Long.toString(count)).handle(exchange);
                })) {
            var answer = send(List.of(server.uri()), new Counted());
            assertThat(answer).isEqualTo(Long.toString(LARGE));
            assertThat(readBeforeTheFirstByteArrived).hasValueLessThan(LARGE / 2);
        }
    }

    @Test
    void tellsRefusalsFromOutages() {
        try (var server = new LocalServer(answers(413, "too large"))) {
            assertThatExceptionOfType(HttpClientErrorException.class)
                    .isThrownBy(() -> send(List.of(server.uri()), few()));
            server.behave(answers(503, "not now"));
            assertThatExceptionOfType(TargetUnavailable.class)
                    .isThrownBy(() -> send(List.of(server.uri()), few()));
        }
        assertThatExceptionOfType(TargetUnavailable.class).isThrownBy(() -> send(List.of(), few()));
    }

    private static InputStream few() {
        return new ByteArrayInputStream(new byte[] {1, 2, 3});
    }

    private static String send(List<URI> instances, InputStream body) {
        var second = Duration.ofSeconds(1);
        var settings = new ClientSettings(null, second, second, 3, 64, 20, 50, second);
        return new HttpClients(
                        RestClient.builder(),
                        _ -> settings,
                        new Instances(_ -> instances, System::nanoTime),
                        CircuitBreakerRegistry.ofDefaults())
                .streamingClient("target", Duration.ofSeconds(30))
                .post()
                .uri("/things")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new InputStreamResource(body))
                .retrieve()
                .body(String.class);
    }

    /** That many zeros. */
    private final class Counted extends InputStream {

        @Override
        public int read() {
            return read(new byte[1], 0, 1) == 1 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            var left = LARGE - read.get();
            if (left <= 0) {
                return -1;
            }
            var count = (int) Math.min(left, length);
            read.addAndGet(count);
            return count;
        }
    }
}
