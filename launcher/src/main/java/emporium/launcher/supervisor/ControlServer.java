package emporium.launcher.supervisor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import emporium.launcher.Refusal;
import emporium.launcher.home.Home;
import emporium.launcher.plan.Instance;
import emporium.launcher.process.ProcessId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** The supervisor's ear: loopback only, and only for those who can read the token. */
public final class ControlServer implements AutoCloseable {

    static final String TOKEN = "X-Token";

    private final Supervisor supervisor;
    private final Home home;
    private final Runnable down;
    private final HttpServer server;
    private final Address address;

    public ControlServer(Supervisor supervisor, Home home, int offset, Runnable down)
            throws IOException {
        this.supervisor = supervisor;
        this.home = home;
        this.down = down;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var token = new byte[32];
        new SecureRandom().nextBytes(token);
        this.address =
                new Address(
                        ProcessId.of(ProcessHandle.current()),
                        server.getAddress().getPort(),
                        HexFormat.of().formatHex(token),
                        offset);
        server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.createContext("/", this::handle);
    }

    public void open() throws IOException {
        server.start();
        address.write(home);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!allowed(exchange)) {
                answer(exchange, 403, "");
                return;
            }
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            try {
                answer(exchange, 200, perform(exchange.getRequestURI().getPath(), body));
            } catch (Refusal refusal) {
                answer(exchange, 409, String.valueOf(refusal.getMessage()));
            }
        }
    }

    private String perform(String path, String body) {
        switch (path) {
            case "/rows" -> {}
            case "/want" -> supervisor.want(body.lines().map(ControlServer::instance).toList());
            case "/stop" -> supervisor.stop(body);
            case "/restart" -> supervisor.restart(body);
            case "/dismiss" -> supervisor.dismiss(body);
            case "/down" -> Thread.ofPlatform().start(down);
            default -> throw new Refusal("Unknown request " + path);
        }
        return supervisor.rows().stream().map(Row::toLine).collect(Collectors.joining("\n"));
    }

    private static Instance instance(String line) {
        var cells = line.split(" ", 2);
        return new Instance(cells[0], Integer.parseInt(cells[1]));
    }

    private boolean allowed(HttpExchange exchange) {
        var given = exchange.getRequestHeaders().getFirst(TOKEN);
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8),
                        address.token().getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        Address.erase(home);
        server.stop(0);
    }
}
