package emporium.platform.outbox;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record MicrometerTrace(Tracer tracer, Propagator propagator) implements CurrentTrace {

    @Override
    public @Nullable String traceparent() {
        var span = tracer.currentSpan();
        if (span == null) {
            return null;
        }
        Map<String, String> carrier = new HashMap<>();
        propagator.inject(span.context(), carrier, (map, name, value) -> put(map, name, value));
        return carrier.get("traceparent");
    }

    private static void put(@Nullable Map<String, String> map, String name, String value) {
        if (map != null) {
            map.put(name, value);
        }
    }
}
