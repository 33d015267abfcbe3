package emporium.platform.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer that can be asked, rotated and broken. */
public final class Issuer implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile List<RSAKey> keys;
    private volatile boolean down;

    public Issuer(RSAKey... keys) throws IOException {
        this.keys = List.of(keys);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/jwks", exchange -> answer(exchange, jwks()));
        server.createContext(
                "/oauth2/token",
                exchange ->
                        answer(
                                exchange,
                                """
                                {"access_token":"token-%d","token_type":"Bearer","expires_in":900}
                                """
                                        .formatted(asked.get() + 1)));
        server.start();
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    public int asked() {
        return asked.get();
    }

    void rotateTo(RSAKey... next) {
        keys = List.of(next);
    }

    public void goDown() {
        down = true;
    }

    void comeBack() {
        down = false;
    }

    SecuritySettings settings(Duration ttl) {
        return new SecuritySettings(
                "https://id.emporium.example",
                "emporium",
                uri("/oauth2/jwks"),
                uri("/oauth2/token"),
                ttl,
                Duration.ofHours(24),
                Duration.ofSeconds(10),
                Duration.ofSeconds(60));
    }

    private String jwks() {
        return new JWKSet(
                        keys.stream().<com.nimbusds.jose.jwk.JWK>map(RSAKey::toPublicJWK).toList())
                .toString();
    }

    private void answer(HttpExchange exchange, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var bytes = body.getBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (down) {
            exchange.sendResponseHeaders(503, -1);
        } else {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        asked.incrementAndGet();
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
