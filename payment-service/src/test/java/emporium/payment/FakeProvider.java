package emporium.payment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A payment provider made for tests: it keeps its promises about keys, and breaks down on demand.
 * Which way is told by the payment token.
 */
public final class FakeProvider {

    /** The card is good. */
    public static final String GOOD = "tok_good";

    /** The card is declined. */
    public static final String BAD = "tok_bad";

    /** There is no answer, and nothing is recorded. */
    public static final String SILENT = "tok_silent";

    /** There is no answer while it is processed; it succeeds when the test says so. */
    public static final String LATE = "tok_late";

    /** Recorded, but the answer is lost. */
    public static final String LOST = "tok_lost";

    /** Fails twice. */
    public static final String FAILING = "tok_failing";

    /** A charge in the books. */
    public static final class Charge {
        final String id;
        final String order;
        volatile String status;
        volatile long amount;
        volatile long captured;
        volatile long refunded;

        Charge(String id, String order, long amount, String status) {
            this.id = id;
            this.order = order;
            this.amount = amount;
            this.status = status;
        }

        public String status() {
            return status;
        }

        public long captured() {
            return captured;
        }

        public long refunded() {
            return refunded;
        }
    }

    private record Reply(int status, String body) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final Map<String, Charge> byKey = new ConcurrentHashMap<>();
    private final Map<String, Reply> moves = new ConcurrentHashMap<>();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> toFail = new ConcurrentHashMap<>();

    public FakeProvider() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next calls of this kind (authorize, find, cancel, captures, …) get a 500. */
    public void fail(String kind, String order, int times) {
        toFail.put(kind + order, times);
    }

    public Charge chargeOf(Object order) {
        return byKey.get(order + ":authorize");
    }

    /** The charge is as the provider says, whatever we think. */
    public void become(Object order, String status) {
        chargeOf(order).status = status;
    }

    public void succeedLate(Object order) {
        synchronized (byKey) {
            var charge = chargeOf(order);
            if (charge.status.equals("processing")) {
                charge.status = "authorized";
            }
        }
    }

    /** As "authorize KEY", "find KEY", "captures KEY", … */
    public List<String> calls(Object order) {
        return calls.stream().filter(call -> call.contains(order.toString())).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var reply = reply(exchange);
            var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException, InterruptedException {
        if (!"Bearer key-for-tests"
                .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return new Reply(401, "{}");
        }
        var path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("GET")) {
            var query = exchange.getRequestURI().getQuery();
            if (query == null) {
                return show(200, byKey.get(path.split("/")[3].substring(3)));
            }
            return query.startsWith("after=")
                    ? books(query.startsWith("after=&"))
                    : find(query.split("=")[1]);
        }
        var body = JSON.readTree(exchange.getRequestBody());
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (path.equals("/v1/authorizations")) {
            return authorize(key, body);
        }
        if (path.equals("/v1/cancellations")) {
            return cancel(body.path("idempotencyKey").asString());
        }
        var parts = path.split("/");
        return move(parts[3], parts[4], key, body.path("amount").asLong());
    }

    private Reply authorize(String key, JsonNode body) throws InterruptedException {
        var order = body.path("order").asString();
        calls.add("authorize " + key);
        if (failing("authorize", order)) {
            return new Reply(500, "{}");
        }
        var token = body.path("source").asString();
        if (token.equals(FAILING) && failures.merge(key, 1, Integer::sum) <= 2) {
            return new Reply(500, "{}");
        }
        if (token.equals(SILENT)) {
            Thread.sleep(5000);
            return new Reply(504, "{}");
        }
        var fresh =
                new Charge(
                        "ch_" + key,
                        order,
                        body.path("amount").asLong(),
                        switch (token) {
                            case BAD -> "declined";
                            case LATE -> "processing";
                            default -> "authorized";
                        });
        Charge charge;
        boolean first;
        synchronized (byKey) {
            first = byKey.putIfAbsent(key, fresh) == null;
            charge = byKey.get(key);
        }
        if (first && (token.equals(LATE) || token.equals(LOST))) {
            Thread.sleep(5000);
            return new Reply(504, "{}");
        }
        return charge.status.equals("processing") ? new Reply(409, "{}") : show(201, charge);
    }

    private Reply find(String key) {
        calls.add("find " + key);
        var charge = byKey.get(key);
        return charge == null ? new Reply(404, "{}") : show(200, charge);
    }

    private Reply cancel(String key) {
        calls.add("cancel " + key);
        if (failing("cancel", key.split(":")[0])) {
            return new Reply(500, "{}");
        }
        synchronized (byKey) {
            var charge = byKey.computeIfAbsent(key, k -> new Charge("ch_" + k, "", 0, "cancelled"));
            switch (charge.status) {
                case "processing" -> charge.status = "cancelled";
                case "authorized" -> charge.status = "voided";
                default -> {}
            }
            return show(200, charge);
        }
    }

    private Reply move(String reference, String kind, String key, long amount) {
        calls.add(kind + " " + key);
        if (failing(kind, key.split(":")[0])) {
            return new Reply(500, "{}");
        }
        synchronized (byKey) {
            return moves.computeIfAbsent(
                    key, _ -> move(byKey.get(reference.substring(3)), kind, amount));
        }
    }

    private static Reply move(Charge charge, String kind, long amount) {
        var state = charge.status;
        if (kind.equals("captures") && state.equals("authorized")) {
            charge.status = "captured";
            charge.captured = amount;
        } else if (kind.equals("voids") && state.equals("authorized")) {
            charge.status = "voided";
        } else if (kind.equals("refunds")
                && state.equals("captured")
                && charge.refunded + amount <= charge.captured) {
            charge.refunded += amount;
        } else {
            return new Reply(409, "{}");
        }
        return new Reply(201, "{\"id\":\"mv\"}");
    }

    private Reply books(boolean firstPage) {
        var lines = new ArrayList<String>();
        if (!firstPage) {
            return new Reply(200, "[]");
        }
        byKey.forEach((key, charge) -> lines.add(show(200, charge).body()));
        return new Reply(200, "[" + String.join(",", lines) + "]");
    }

    private boolean failing(String kind, String order) {
        return toFail.computeIfPresent(kind + order, (_, left) -> left - 1) instanceof Integer left
                && left >= 0;
    }

    private static Reply show(int status, Charge charge) {
        return new Reply(
                status,
                """
                {"id":"%s","idempotencyKey":"%s","status":"%s","amount":%d,"currency":"EUR","captured":%d,
                 "refunded":%d,"order":"%s","declineReason":%s}
                """
                        .formatted(
                                charge.id,
                                charge.id.substring(3),
                                charge.status,
                                charge.amount,
                                charge.captured,
                                charge.refunded,
                                charge.order,
                                charge.status.equals("declined") ? "\"card_declined\"" : "null"));
    }
}
