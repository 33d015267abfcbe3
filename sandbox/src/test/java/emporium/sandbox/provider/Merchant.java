package emporium.sandbox.provider;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody who is called by webhooks; some calls find him busy. */
final class Merchant {

    record Call(String signature, String body) {}

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Set<String> busyOnce = ConcurrentHashMap.newKeySet();

    Merchant() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        var body =
                                new String(
                                        exchange.getRequestBody().readAllBytes(),
                                        StandardCharsets.UTF_8);
                        calls.add(
                                new Call(
                                        exchange.getRequestHeaders()
                                                .getFirst(WebhookSignature.HEADER),
                                        body));
                        var busy = busyOnce.removeIf(body::contains);
                        exchange.sendResponseHeaders(busy ? 503 : 204, -1);
                    }
                });
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks");
    }

    List<Call> calls(String word) {
        return calls.stream().filter(call -> call.body().contains(word)).toList();
    }

    /** When first called with that word; calls of other tests make no difference. */
    void isBusyOnce(String word) {
        busyOnce.add(word);
    }
}
