package emporium.platform.outbox;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record MicrometerTraceCarrier(Tracer tracer, Propagator propagator) implements TraceCarrier {

    private static final String TRACEPARENT = "traceparent";

    @Override
    public @Nullable String current() {
        var span = tracer.currentSpan();
        if (span == null) {
            return null;
        }
        Map<String, String> carrier = new HashMap<>();
        propagator.inject(span.context(), carrier, (map, name, value) -> put(map, name, value));
        return carrier.get(TRACEPARENT);
    }

    @Override
    public <T, E extends Exception> T continuing(
            @Nullable String trace, String span, Work<T, E> work) throws E {
        if (trace == null) {
            return work.run();
        }
        var part = propagator.extract(Map.of(TRACEPARENT, trace), Map::get).name(span).start();
        try (var _ = tracer.withSpan(part)) {
            return work.run();
        } catch (Throwable e) {
            part.error(e);
            throw e;
        } finally {
            part.end();
        }
    }

    private static void put(@Nullable Map<String, String> map, String name, String value) {
        if (map != null) {
            map.put(name, value);
        }
    }
}
