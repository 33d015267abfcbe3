package emporium.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class TelemetryTest {

    private static final Logger log = LoggerFactory.getLogger(TelemetryTest.class);
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Things.class)
    static class Application {}

    @RestController
    static class Things {

        private final Tracer tracer;

        Things(Tracer tracer) {
            this.tracer = tracer;
        }

        @GetMapping("/things/{id}")
        String thing() {
            try (var _ = LogContext.about("thing-7")) {
                log.info("Looked at it with Bearer eyJhbGciOi.abc and password=hunter2, fine");
            }
            return tracer.currentTraceContext().context().traceId();
        }
    }

    @LocalServerPort private int port;

    @Test
    void goesOnWithTheCallersTrace() throws Exception {
        assertThat(get("/things/1")).isEqualTo(TRACE);
    }

    @Test
    void tellsTraceAndSubjectInEachLineButNoSecret(CapturedOutput output) throws Exception {
        get("/things/1");
        assertThat(output)
                .contains(TRACE + " thing-7 Looked at it with Bearer *** and password=***, fine")
                .doesNotContain("hunter2", "eyJhbGciOi");
    }

    @Test
    void countsAndTimesEachRouteForPrometheus() throws Exception {
        get("/things/1");
        get("/things/2");
        get("/readyz");
        assertThat(get("/actuator/prometheus"))
                .contains(
                        "http_server_requests_seconds_bucket",
                        "uri=\"/things/{id}\"",
                        "le=\"0.05\"")
                .doesNotContain("uri=\"/actuator", "uri=\"/readyz", "uri=\"/**");
    }

    private String get(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                            .build();
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }
}
