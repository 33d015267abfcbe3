package emporium.user.console.adapter.actuator;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.user.console.application.Readings.Counted;
import emporium.user.console.application.Readings.Queues;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExpositionTest {

    private static final String TEXT =
            """
            # HELP http_server_requests_seconds
            # TYPE http_server_requests_seconds histogram
            http_server_requests_seconds_count{method="GET",status="200",uri="/api/{id}"} 8 # {trace_id="1"} 1
            http_server_requests_seconds_sum{method="GET",status="200",uri="/api/cart"} 0.5
            http_server_requests_seconds_count{method="GET",status="503",uri="/api/cart"} 2
            http_server_requests_seconds_sum{method="GET",status="503",uri="/api/cart"} 0.25
            http_server_requests_seconds_count{method="GET",status="200",uri="/actuator/info"} 70
            http_client_requests_seconds_count{client_name="catalog-service",status="200"} 5
            http_client_requests_seconds_sum{client_name="catalog-service",status="200"} 0.1
            http_client_requests_seconds_count{client_name="catalog-service",status="CLIENT_ERROR"} 1
            http_client_requests_seconds_sum{client_name="catalog-service",status="CLIENT_ERROR"} 2.0
            resilience4j_circuitbreaker_calls_seconds_count{kind="successful",name="order@10.0.0.1:8083"} 3
            resilience4j_circuitbreaker_calls_seconds_count{kind="failed",name="order-events@10.0.0.1:8083"} 1
            resilience4j_circuitbreaker_calls_seconds_count{kind="successful",name="catalog-service"} 5
            resilience4j_circuitbreaker_state{name="catalog-service",state="open"} 1.0
            resilience4j_circuitbreaker_state{name="catalog-service",state="closed"} 0.0
            jvm_memory_used_bytes{area="heap",id="Eden"} 1.048576E7
            jvm_memory_used_bytes{area="nonheap",id="Metaspace"} 5
            jvm_gc_pause_seconds_max NaN
            process_uptime_seconds 61.5
            """;

    @Test
    void aReadingIsTheSumOfItsLines() {
        var reading = new Exposition(TEXT).reading(Instant.EPOCH, "1.2.3");

        assertThat(reading.requests()).isEqualTo(new Counted(10, 2, 0.75));
        assertThat(reading.calls())
                .containsOnlyKeys("catalog-service", "@10.0.0.1:8083")
                .containsEntry("@10.0.0.1:8083", new Counted(4, 1, 0))
                .containsEntry("catalog-service", new Counted(6, 1, 2.1));
        assertThat(reading.breakers()).containsEntry("catalog-service", "open");
        assertThat(reading.heapBytes()).isEqualTo(10 << 20);
        assertThat(reading.uptime()).isEqualTo(Duration.ofMillis(61_500));
        assertThat(reading.version()).isEqualTo("1.2.3");
        assertThat(reading.queues()).isEmpty();
    }

    @Test
    void whoHasADatabaseTellsWhatWaits() {
        var text =
                """
                emporium_outbox_oldest_seconds 1.5
                emporium_inbox_lag{topic="a"} 3
                emporium_inbox_lag{topic="b"} 4
                emporium_inbox_dead_letters_total{topic="a"} 1
                """;

        assertThat(new Exposition(text).reading(Instant.EPOCH, "").queues())
                .contains(new Queues(Duration.ofMillis(1_500), 7, 1));
    }
}
