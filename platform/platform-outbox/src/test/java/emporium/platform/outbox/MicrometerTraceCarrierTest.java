package emporium.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.Test;

class MicrometerTraceCarrierTest {

    private final io.opentelemetry.api.trace.Tracer otel =
            SdkTracerProvider.builder().build().get("test");
    private final OtelTracer tracer = new OtelTracer(otel, new OtelCurrentTraceContext(), _ -> {});
    private final TraceCarrier trace =
            new MicrometerTraceCarrier(
                    tracer,
                    new OtelPropagator(
                            ContextPropagators.create(W3CTraceContextPropagator.getInstance()),
                            otel));

    @Test
    void theCurrentSpanIsNamedAsTheStandardSays() {
        var span = tracer.nextSpan().name("work").start();
        try (var _ = tracer.withSpan(span)) {
            assertThat(trace.current())
                    .matches(
                            "00-%s-%s-0[13]"
                                    .formatted(span.context().traceId(), span.context().spanId()));
        } finally {
            span.end();
        }
    }

    @Test
    void withoutASpanThereIsNone() {
        assertThat(trace.current()).isNull();
        assertThat(trace.continuing(null, "work", () -> String.valueOf(trace.current())))
                .isEqualTo("null");
    }

    @Test
    void whatWasSetDownGoesOnAsAPartOfTheSameTrace() {
        var trail = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        var within = trace.continuing(trail, "work", trace::current);

        assertThat(within).startsWith("00-0af7651916cd43dd8448eb211c80319c-").isNotEqualTo(trail);
        assertThat(trace.current()).isNull();
    }
}
