package emporium.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers {@code GET /api/prices} as catalog-service does, or is away. */
final class PlayedCatalog {

    static final String PRODUCT = "0192f6f4-0000-7c61-9b0a-000000000001";

    private final HttpServer server;
    private final Map<String, String> prices = new ConcurrentHashMap<>();
    final AtomicInteger calls = new AtomicInteger();
    private volatile boolean away;

    PlayedCatalog() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/prices", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    PlayedCatalog sells(String sku, String price) {
        prices.put(sku, price);
        return this;
    }

    void isAway() {
        away = true;
    }

    void isWell() {
        away = false;
        sells("MUG", "9.90").sells("LAMP", "89.00").sells("SOLD-OUT", "5.00");
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        try (exchange) {
            if (away) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var body = new StringBuilder();
            for (var parameter : List.of(exchange.getRequestURI().getQuery().split("&"))) {
                var sku = parameter.substring("sku=".length());
                var price = prices.get(sku);
                if (price != null) {
                    body.append(body.isEmpty() ? "[" : ",").append(priced(sku, price));
                }
            }
            var bytes = (body.isEmpty() ? "[]" : body + "]").getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String priced(String sku, String price) {
        return """
        {"sku":"%s","productId":"%s","productVersion":1,"name":"A %s","image":"/media/x.svg",
         "price":{"amount":"%s","currency":"EUR"},"active":true}
        """
                .formatted(sku, PRODUCT, sku, price);
    }
}
