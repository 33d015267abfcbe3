package emporium.launcher.refresh;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import emporium.launcher.plan.Instance;
import emporium.launcher.supervisor.Row;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** One instance's actuator: answers what it was told to, and writes down what it is asked. */
final class Actuator implements AutoCloseable {

    final List<String> asked = new CopyOnWriteArrayList<>();

    private record Reply(int status, String body) {}

    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final Instance instance;

    Actuator(String program, int number) throws IOException {
        instance = new Instance(program, number);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    Actuator replies(String request, int status, String body) {
        replies.put(request, new Reply(status, body));
        return this;
    }

    Row row() {
        return row(instance.program(), instance.number(), server.getAddress().getPort(), "up");
    }

    static Row row(String program, int number, int port, String state) {
        return new Row(new Instance(program, number), port, 1, state, "", 0, 0, 0, "");
    }

    private void answer(HttpExchange exchange) throws IOException {
        var request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        asked.add(request);
        var reply = replies.getOrDefault(request, new Reply(404, "{}"));
        var bytes = reply.body().getBytes(UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
