package emporium.platform.messaging;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A span per message of a sampled trace; all of a batch begin and end together. */
record MicrometerTraces(Tracer tracer, Propagator propagator) implements Traces {

    @Override
    public void around(String group, List<Arrival.Legible> batch, Action action) {
        List<Span> spans = new ArrayList<>();
        Map<String, String> traceparents = HashMap.newHashMap(batch.size());
        for (var arrival : batch) {
            var traceparent = arrival.traceparent();
            if (traceparent != null && isSampled(traceparent)) {
                var span = start(group, arrival.message(), traceparent);
                spans.add(span);
                traceparents.put(arrival.message().key(), traceparent(span, traceparent));
            } else if (traceparent != null) {
                traceparents.put(arrival.message().key(), traceparent);
            }
        }
        try {
            run(spans, () -> action.run(traceparents));
        } catch (RuntimeException | Error e) {
            spans.forEach(span -> span.error(e));
            throw e;
        } finally {
            spans.forEach(Span::end);
        }
    }

    /** A single trace becomes the thread's, so that the log names it. */
    private void run(List<Span> spans, Runnable action) {
        if (spans.size() != 1) {
            action.run();
            return;
        }
        try (var _ = tracer.withSpan(spans.getFirst())) {
            action.run();
        }
    }

    /** The last bit of the flags at its end; another bit says that the id is random. */
    private static boolean isSampled(String traceparent) {
        var last = traceparent.isEmpty() ? '0' : traceparent.charAt(traceparent.length() - 1);
        return (Character.digit(last, 16) & 1) == 1;
    }

    private Span start(String group, Message message, String traceparent) {
        return propagator
                .extract(Map.of("traceparent", traceparent), (headers, name) -> headers.get(name))
                .name(message.topic() + " process")
                .kind(Span.Kind.CONSUMER)
                .tag("messaging.system", "kafka")
                .tag("messaging.destination.name", message.topic())
                .tag("messaging.consumer.group.name", group)
                .tag("cloudevents.event_type", message.type())
                .tag("cloudevents.event_id", message.id().toString())
                .start();
    }

    private String traceparent(Span span, String otherwise) {
        Map<String, String> carrier = new HashMap<>();
        propagator.inject(
                span.context(),
                carrier,
                (map, name, value) -> {
                    if (map != null) {
                        map.put(name, value);
                    }
                });
        return carrier.getOrDefault("traceparent", otherwise);
    }
}
