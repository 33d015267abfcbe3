package emporium.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the processes of a platform tell of sampled traces, received as a Zipkin server would. */
final class Spans {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PATH = "/api/v2/spans";

    /** A part of a trace, in one process. */
    record Span(String trace, String id, String parent, String kind, String service, String name) {

        private static Span of(JsonNode json) {
            return new Span(
                    json.path("traceId").asString(),
                    json.path("id").asString(),
                    json.path("parentId").asString(""),
                    json.path("kind").asString("INTERNAL"),
                    json.at("/localEndpoint/serviceName").asString(),
                    json.path("name").asString(""));
        }

        boolean is(String itsService, String itsKind) {
            return service.equals(itsService) && kind.equals(itsKind);
        }
    }

    private final ConcurrentMap<String, Span> all = new ConcurrentHashMap<>();
    private final HttpServer server;

    private Spans(HttpServer server) {
        this.server = server;
    }

    static Spans receiving() {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var spans = new Spans(HttpServer.create(address, 0));
            spans.server.createContext(PATH, spans::receive);
            spans.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            spans.server.start();
            return spans;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
    }

    List<Span> of(String trace) {
        return all.values().stream().filter(span -> span.trace().equals(trace)).toList();
    }

    /** Who calls whom over HTTP, as "caller -> callee". */
    Set<String> calls() {
        return edges("SERVER");
    }

    /** Whose message is taken by whom, as "from -> to by topic". */
    Set<String> messages() {
        return edges("CONSUMER");
    }

    private Set<String> edges(String kind) {
        var edges = new TreeSet<String>();
        for (var span : all.values()) {
            if (span.kind().equals(kind)) {
                parent(span).ifPresent(parent -> edges.add(edge(parent, span)));
            }
        }
        return edges;
    }

    private static String edge(Span from, Span to) {
        var edge = from.service() + " -> " + to.service();
        return to.kind().equals("CONSUMER")
                ? edge + " by " + to.name().replace(" process", "")
                : edge;
    }

    private Optional<Span> parent(Span span) {
        return Optional.ofNullable(all.get(span.parent()));
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            JSON.readTree(body(exchange)).forEach(json -> add(Span.of(json)));
            exchange.sendResponseHeaders(202, -1);
        }
    }

    private static InputStream body(HttpExchange exchange) throws IOException {
        var zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        return zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
    }

    private void add(Span span) {
        all.put(span.id(), span);
    }

    /** Headers of a trace that is sampled by its id, at whatever ratio. */
    static Map<String, String> headers(String trace) {
        return Map.of("traceparent", "00-" + trace + "-00000000000000aa-01");
    }

    /** A trace's id whose random half is so small that a sampler by ratio always takes it. */
    static String freshTrace() {
        return "%016x%016x".formatted(System.nanoTime(), 1);
    }
}
