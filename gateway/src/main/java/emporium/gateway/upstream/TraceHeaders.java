package emporium.gateway.upstream;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.apache.hc.core5.http.HttpRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands the trace on: the service's spans become children of the gateway's. */
@Component
class TraceHeaders {

    private final @Nullable Tracer tracer;
    private final @Nullable Propagator propagator;

    TraceHeaders(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        this.tracer = tracer.getIfAvailable();
        this.propagator = propagator.getIfAvailable();
    }

    void addTo(HttpRequest request) {
        if (tracer == null || propagator == null) {
            return;
        }
        var context = tracer.currentTraceContext().context();
        if (context != null) {
            propagator.inject(context, request, TraceHeaders::set);
        }
    }

    private static void set(@Nullable HttpRequest request, String name, String value) {
        if (request != null) {
            request.setHeader(name, value);
        }
    }
}
