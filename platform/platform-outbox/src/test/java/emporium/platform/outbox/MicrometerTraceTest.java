package emporium.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.Test;

class MicrometerTraceTest {

    private final io.opentelemetry.api.trace.Tracer otel =
            SdkTracerProvider.builder().build().get("test");
    private final OtelTracer tracer = new OtelTracer(otel, new OtelCurrentTraceContext(), _ -> {});
    private final CurrentTrace trace =
            new MicrometerTrace(
                    tracer,
                    new OtelPropagator(
                            ContextPropagators.create(W3CTraceContextPropagator.getInstance()),
                            otel));

    @Test
    void theCurrentSpanIsNamedAsTheStandardSays() {
        var span = tracer.nextSpan().name("work").start();
        try (var _ = tracer.withSpan(span)) {
            assertThat(trace.traceparent())
                    .matches(
                            "00-%s-%s-0[13]"
                                    .formatted(span.context().traceId(), span.context().spanId()));
        } finally {
            span.end();
        }
    }

    @Test
    void withoutASpanThereIsNone() {
        assertThat(trace.traceparent()).isNull();
    }
}
