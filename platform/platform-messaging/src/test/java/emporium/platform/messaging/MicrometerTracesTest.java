package emporium.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class MicrometerTracesTest {

    private static final String TRACE_A = "0af7651916cd43dd8448eb211c80319c";
    private static final String TRACE_B = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final io.opentelemetry.api.trace.Tracer otel =
            SdkTracerProvider.builder().build().get("test");
    private final OtelTracer tracer = new OtelTracer(otel, new OtelCurrentTraceContext(), _ -> {});
    private final MicrometerTraces traces =
            new MicrometerTraces(
                    tracer,
                    new OtelPropagator(
                            ContextPropagators.create(W3CTraceContextPropagator.getInstance()),
                            otel));

    @Test
    void everyMessageOfABatchGoesOnInItsOwnTrace() {
        var seen = during(arrival("a", sampled(TRACE_A)), arrival("b", sampledAndRandom(TRACE_B)));

        assertThat(seen.get("a")).startsWith("00-" + TRACE_A).isNotEqualTo(sampled(TRACE_A));
        assertThat(seen.get("b"))
                .startsWith("00-" + TRACE_B)
                .isNotEqualTo(sampledAndRandom(TRACE_B));
    }

    @Test
    void whatIsNotSampledIsPassedOnAsItCame() {
        var unsampled = "00-%s-b7ad6b7169203331-00".formatted(TRACE_A);
        var unsampledButRandom = "00-%s-b7ad6b7169203331-02".formatted(TRACE_B);

        assertThat(
                        during(
                                arrival("a", unsampled),
                                arrival("b", null),
                                arrival("c", unsampledButRandom)))
                .isEqualTo(Map.of("a", unsampled, "c", unsampledButRandom));
    }

    @Test
    void aSingleTraceIsTheThreadsOwn() {
        var current = new AtomicReference<String>();
        traces.around(
                "group",
                List.of(arrival("a", sampled(TRACE_A))),
                _ -> current.set(tracer.currentSpan().context().traceId()));

        assertThat(current).hasValue(TRACE_A);
        assertThat(tracer.currentSpan()).isNull();
    }

    @Test
    void aFailureComesThroughAndLeavesNoTraceBehind() {
        assertThatThrownBy(() ->
                        traces.around(
                                "group",
                                List.of(arrival("a", sampled(TRACE_A))),
                                _ -> {
                                    throw new IllegalStateException("no");
                                }))
                .hasMessage("no");
        assertThat(tracer.currentSpan()).isNull();
    }

    private Map<String, String> during(Arrival.Legible... batch) {
        var seen = new AtomicReference<Map<String, String>>();
        traces.around("group", List.of(batch), seen::set);
        return seen.get();
    }

    private static String sampled(String trace) {
        return "00-%s-b7ad6b7169203331-01".formatted(trace);
    }

    private static String sampledAndRandom(String trace) {
        return "00-%s-b7ad6b7169203331-03".formatted(trace);
    }

    private static Arrival.Legible arrival(String key, String traceparent) {
        var message =
                new Message(
                        UUID.randomUUID(),
                        "note.v1",
                        "/tests",
                        "notes",
                        key,
                        Instant.EPOCH,
                        new byte[0]);
        return new Arrival.Legible(
                new ConsumerRecord<>("notes", 0, 0, null, null), message, traceparent);
    }
}
