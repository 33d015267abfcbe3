package emporium.launcher.top;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.launcher.plan.Instance;
import emporium.launcher.supervisor.Row;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final long TWO_SECONDS = 2_000_000_000L;

    @Test
    void ratesAreWhatHasGrownSinceAndLeaveOurselvesOut() {
        var figures =
                between(
                        """
                        # TYPE http_server_requests_seconds summary
                        http_server_requests_seconds_count{method="GET",status="200",uri="/api/cart"} 10
                        http_server_requests_seconds_sum{method="GET",status="200",uri="/api/cart"} 1.0
                        http_server_requests_seconds_count{status="200",uri="/actuator/prometheus"} 5
                        """,
                        """
                        http_server_requests_seconds_count{method="GET",status="200",uri="/api/cart"} 26
                        http_server_requests_seconds_sum{method="GET",status="200",uri="/api/cart"} 1.2
                        http_server_requests_seconds_count{method="GET",status="503",uri="/api/cart"} 4
                        http_server_requests_seconds_count{status="200",uri="/actuator/prometheus"} 9
                        """);

        assertThat(figures.requestsPerSecond()).isEqualTo(10);
        assertThat(figures.errorsPerSecond()).isEqualTo(2);
        assertThat(figures.meanMillis().orElseThrow()).isBetween(9.9, 10.1);
    }

    @Test
    void the99thIsTheLimitThatSoManyStayBelow() {
        var figures =
                between(
                        """
                        http_server_requests_seconds_bucket{uri="/a",le="0.005"} 100
                        http_server_requests_seconds_bucket{uri="/a",le="0.05"} 100
                        http_server_requests_seconds_bucket{uri="/a",le="+Inf"} 100
                        """,
                        """
                        http_server_requests_seconds_bucket{uri="/a",le="0.005"} 150
                        http_server_requests_seconds_bucket{uri="/a",le="0.05"} 199
                        http_server_requests_seconds_bucket{uri="/a",le="+Inf"} 200
                        """);

        assertThat(figures.p99Millis()).hasValue(50);
    }

    @Test
    void whatDidNotHappenIsNotZero() {
        var figures = between("", "");

        assertThat(figures.hasMetrics()).isFalse();
        assertThat(figures.meanMillis()).isEmpty();
        assertThat(figures.p99Millis()).isEmpty();
        assertThat(figures.inboxLag()).isEmpty();
    }

    @Test
    void oneThatDidNotAnswerBeforeIsNotMeasuredFromItsBeginning() {
        var figures =
                between(
                        "",
                        """
                        http_server_requests_seconds_count{uri="/a"} 10
                        http_server_requests_seconds_sum{uri="/a"} 9
                        http_server_requests_seconds_bucket{uri="/a",le="+Inf"} 10
                        """);

        assertThat(figures.meanMillis()).isEmpty();
        assertThat(figures.p99Millis()).isEmpty();
    }

    @Test
    void anOpenBreakerIsNamedAClosedOneIsNot() {
        var text =
                """
                resilience4j_circuitbreaker_state{name="order@127.0.0.1:8083",state="open"} 1.0
                resilience4j_circuitbreaker_state{name="order@127.0.0.1:8083",state="closed"} 0.0
                resilience4j_circuitbreaker_state{name="user@127.0.0.1:8085",state="open"} 0.0
                resilience4j_circuitbreaker_state{name="user@127.0.0.1:8085",state="closed"} 1.0
                """;

        assertThat(between(text, text).breakers()).containsExactly("order@127.0.0.1:8083 open");
    }

    @Test
    void theOldestEventAndAllThatWaitAreShown() {
        var text =
                """
                emporium_outbox_oldest_seconds{application="order-service"} 1.5
                emporium_inbox_lag{topic="a"} 3
                emporium_inbox_lag{topic="b"} NaN
                emporium_inbox_lag{topic="c"} 4
                jvm_memory_used_bytes{area="heap",id="Eden Space"} 1048576
                jvm_memory_used_bytes{area="nonheap",id="Metaspace"} 9999999
                """;

        var figures = between(text, text);

        assertThat(figures.outboxSeconds()).hasValue(1.5);
        assertThat(figures.inboxLag()).hasValue(7);
        assertThat(figures.heapMegabytes()).hasValue(1);
        assertThat(Frame.of(List.of(figures)).get(1))
                .contains("order-service-2", "up", "1.5 s", "7", "1 MB", "2 MB", "50 %");
    }

    @Test
    void aReplacedProcessIsNotComparedWithTheOneBefore() {
        var before = sample(0, 7, "http_server_requests_seconds_count{uri=\"/a\"} 10");
        var now = sample(TWO_SECONDS, 8, "http_server_requests_seconds_count{uri=\"/a\"} 3");

        var figures = TopCommand.figures(List.of(before), List.of(now)).getFirst();

        assertThat(figures.before()).isSameAs(now);
        assertThat(figures.requestsPerSecond()).isZero();
    }

    private static Figures between(String before, String now) {
        return new Figures(sample(0, 7, before), sample(TWO_SECONDS, 7, now));
    }

    private static Sample sample(long at, long pid, String text) {
        var row = new Row(new Instance("order-service", 2), 8083, pid, "up", "", 1, 1, 0, "");
        var cpu = Duration.ofNanos(at / 2);
        return new Sample(row, at, Metrics.of(text), cpu, 2048);
    }
}
