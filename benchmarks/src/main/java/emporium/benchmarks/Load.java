package emporium.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "benchmarks/run",
        mixinStandardHelpOptions = true,
        description = {
            "Reads products and places orders at a fixed rate through the gateway of the platform that ./shop runs"
                    + " on this machine, and prints what that costs: CPU-ms per read and per confirmed order over all"
                    + " processes, p50 and p99.",
            "Load generator and platform share the machine; the generator's own CPU is not counted."
        })
final class Load implements Callable<Integer> {

    @Option(
            names = "--url",
            defaultValue = "http://localhost:8080",
            description = "the gateway (default: ${DEFAULT-VALUE})")
    URI url = URI.create("http://localhost:8080");

    @Option(
            names = "--reads",
            defaultValue = "1000",
            description = "product reads per second (default: ${DEFAULT-VALUE})")
    int reads;

    @Option(
            names = "--orders",
            defaultValue = "100",
            description = "orders per second (default: ${DEFAULT-VALUE})")
    int orders;

    @Option(
            names = "--seconds",
            defaultValue = "30",
            description = "length of each phase (default: ${DEFAULT-VALUE})")
    int seconds;

    @Option(
            names = "--warmup",
            defaultValue = "15",
            description =
                    "seconds of the same load before, not counted (default: ${DEFAULT-VALUE})")
    int warmup;

    @Option(
            names = "--products",
            defaultValue = "20",
            description = "how many products the load is spread over (default: ${DEFAULT-VALUE})")
    int products;

    private Map<String, Long> pids = Map.of();

    public static void main(String[] args) {
        System.exit(new CommandLine(new Load()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        pids = pids();
        var shop = new Shop(url);
        var checkout = new Checkout(shop, products);
        System.out.printf(
                "%d processes, %d cores, %d MB%n",
                pids.size(),
                Runtime.getRuntime().availableProcessors(),
                CpuTime.memoryMegabytes(pids));
        var failed = reads(shop) + orders(checkout);
        System.out.printf("memory after the load: %d MB (PSS)%n", CpuTime.memoryMegabytes(pids));
        return failed == 0 ? 0 : 1;
    }

    private int reads(Shop shop) {
        var page = Shop.read(Shop.expect(200, shop.get("/api/products?size=" + products)));
        var paths =
                page.path("items")
                        .valueStream()
                        .map(item -> "/api/products/" + item.path("slug").asString())
                        .toList();
        var loop = new OpenLoop(reads, reads * seconds);
        read(new OpenLoop(reads, reads * warmup), shop, paths);
        var before = CpuTime.seconds(pids);
        var outcome = read(loop, shop, paths);
        print("product reads", outcome, outcome.requests(), since(before));
        return outcome.failures();
    }

    private static OpenLoop.Outcome read(OpenLoop loop, Shop shop, List<String> paths) {
        return loop.run(i -> Shop.expect(200, shop.get(paths.get(i % paths.size()))));
    }

    private int orders(Checkout checkout) throws InterruptedException {
        if (warmup > 0) {
            place(checkout, quotes(checkout, orders * warmup, "cart and quote, cold"));
        }
        var quotes = quotes(checkout, orders * seconds, "cart and quote");
        var before = CpuTime.seconds(pids);
        var start = System.nanoTime();
        var placed = place(checkout, quotes);
        var took = (System.nanoTime() - start) / 1e9;
        var used = since(before);
        var confirmed = placed.confirmed(checkout);
        print("orders placed and confirmed", placed.outcome(), confirmed, used);
        System.out.printf(
                "    %d of %d confirmed, %.1f confirmed orders/s%n",
                confirmed, quotes.size(), confirmed / took);
        return quotes.size() - confirmed;
    }

    private List<Checkout.Quote> quotes(Checkout checkout, int count, String title) {
        var quotes = new ConcurrentHashMap<Integer, Checkout.Quote>();
        var before = CpuTime.seconds(pids);
        var outcome = new OpenLoop(orders, count).run(i -> quotes.put(i, checkout.quote(i)));
        print(title, outcome, outcome.requests(), since(before));
        return List.copyOf(quotes.values());
    }

    private Placed place(Checkout checkout, List<Checkout.Quote> quotes)
            throws InterruptedException {
        var placed = new ConcurrentLinkedDeque<Order>();
        var outcome =
                new OpenLoop(orders, quotes.size())
                        .run(i ->
                                placed.add(
                                        new Order(quotes.get(i), checkout.order(quotes.get(i)))));
        if (!placed.isEmpty()) {
            awaitEnd(checkout, placed.getLast());
        }
        return new Placed(outcome, placed);
    }

    /**
     * The youngest order ends last, or nearly so; asking for it alone hardly disturbs the
     * measurement.
     */
    private static void awaitEnd(Checkout checkout, Order order) throws InterruptedException {
        for (var i = 0; i < 600; i++) {
            if (!List.of("PENDING", "RESERVED", "AUTHORIZED")
                    .contains(checkout.statusOf(order.quote(), order.id()))) {
                return;
            }
            Thread.sleep(100);
        }
    }

    private Map<String, Double> since(Map<String, Double> before) {
        var used = new TreeMap<String, Double>();
        CpuTime.seconds(pids)
                .forEach((name, s) -> used.put(name, s - before.getOrDefault(name, 0.0)));
        return used;
    }

    private static void print(
            String title, OpenLoop.Outcome outcome, long units, Map<String, Double> cpu) {
        var total = cpu.values().stream().mapToDouble(Double::doubleValue).sum();
        System.out.printf(
                "%-28s %8.1f/s  %6.3f CPU-ms each  p50 %.1f ms  p99 %.1f ms  %d failed%n",
                title,
                outcome.perSecond(),
                total * 1_000 / Math.max(1, units),
                outcome.millisAt(50),
                outcome.millisAt(99),
                outcome.failures());
        outcome.reasons().forEach((why, times) -> System.out.printf("    %s: %s%n", why, times));
        cpu.forEach((name, s) ->
                System.out.printf("    %-24s %6.3f%n", name, s * 1_000 / Math.max(1, units)));
    }

    private Map<String, Long> pids() throws IOException, InterruptedException {
        var status = new ProcessBuilder("./shop", "status", "--json").start();
        var json = new String(status.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (status.waitFor() != 0) {
            throw new IllegalStateException(
                    "./shop status --json failed: is the platform up? Run this from the checkout.");
        }
        var found = new LinkedHashMap<String, Long>();
        for (var process : new JsonMapper().readTree(json).path("processes")) {
            var name = process.path("process").asString() + "-" + process.path("instance").asInt();
            found.put(name, process.path("pid").asLong());
        }
        return found;
    }

    private record Order(Checkout.Quote quote, String id) {}

    private record Placed(OpenLoop.Outcome outcome, Collection<Order> orders) {

        int confirmed(Checkout checkout) {
            return (int)
                    orders.stream()
                            .filter(order ->
                                    checkout.statusOf(order.quote(), order.id())
                                            .equals("CONFIRMED"))
                            .count();
        }
    }
}
