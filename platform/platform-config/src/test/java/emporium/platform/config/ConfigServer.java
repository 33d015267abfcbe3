package emporium.platform.config;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** Serves two files, as a config server does; or fails. */
public final class ConfigServer implements AutoCloseable {

    public final Map<String, String> own = new ConcurrentSkipListMap<>();
    public final Map<String, String> shared = new ConcurrentSkipListMap<>();
    public volatile boolean ill;

    private final HttpServer http;

    public ConfigServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::answer);
        http.start();
    }

    public String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body =
                """
                {"name":"test","profiles":["default"],"propertySources":
                  [{"name":"test.yaml","source":%s},{"name":"application.yaml","source":%s}]}
                """
                        .formatted(json(own), json(shared))
                        .getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(ill ? 500 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String json(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(it -> "\"%s\":\"%s\"".formatted(it.getKey(), it.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
