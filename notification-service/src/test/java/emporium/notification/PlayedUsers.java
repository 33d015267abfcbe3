package emporium.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** user-service, as far as mails ask it for anything. */
final class PlayedUsers {

    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile int status = 200;

    private final HttpServer server;

    PlayedUsers() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        server.createContext(
                "/oauth2/token",
                call ->
                        answer(
                                call,
                                200,
                                "{\"access_token\":\"mine\",\"token_type\":\"Bearer\",\"expires_in\":900}"));
        server.createContext("/api/account-mails", this::secret);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void secret(HttpExchange call) throws IOException {
        asked.add(
                call.getRequestURI().getPath()
                        + " "
                        + call.getRequestHeaders().getFirst("Authorization"));
        answer(call, status, "{\"token\":\"s3cret-" + asked.size() + "\"}");
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }
}
