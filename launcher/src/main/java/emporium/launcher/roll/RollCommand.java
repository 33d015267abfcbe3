package emporium.launcher.roll;

import emporium.launcher.Refusal;
import emporium.launcher.home.Secrets;
import emporium.launcher.plan.Plan;
import emporium.launcher.plan.Ports;
import emporium.launcher.plan.Services;
import emporium.launcher.service.Operator;
import emporium.launcher.shop.Builds;
import emporium.launcher.shop.Shop;
import emporium.launcher.supervisor.ControlClient;
import emporium.launcher.supervisor.Row;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "roll",
        description = {
            "Replaces each instance of a service by a new process while it goes on.",
            "Builds it if its sources changed, starts one more beside the others, and while that",
            "one answers ends and starts the others, one by one. It goes at the end.",
            "Not for what has one fixed address and somebody's requests on it: gateway,",
            "sandbox, postgres and kafka are restarted (./shop restart)."
        })
public final class RollCommand implements Callable<Integer> {

    /** Nobody's request passes through these: callers go on with what they know. */
    private static final List<String> IN_NOBODYS_WAY =
            List.of(Services.REGISTRY, Services.CONFIG_SERVER);

    @Parameters(paramLabel = "NAME", description = "All instances of that service.")
    private String name = "";

    @Option(names = "--no-build", description = "Start what is built, whatever the sources say.")
    private boolean noBuild;

    @Option(
            names = "--timeout",
            defaultValue = "180",
            paramLabel = "SECONDS",
            description = "Give up when one is not up after so long (default: ${DEFAULT-VALUE}).")
    private long timeout;

    @Override
    public Integer call() throws Exception {
        requireReplaceable(name);
        var shop = Shop.current();
        var control = shop.running();
        requireRunning(control, name);
        if (!noBuild) {
            new Builds(shop).refresh(List.of(name));
        }
        var begin = System.nanoTime();
        if (!replace(shop, control)) {
            return 1;
        }
        System.out.printf("%s is new after %.1f s.%n", name, (System.nanoTime() - begin) / 1e9);
        return 0;
    }

    private boolean replace(Shop shop, ControlClient control)
            throws IOException, InterruptedException {
        var longest = Duration.ofSeconds(timeout);
        var restart = new Restart(shop.home(), control, longest);
        if (IN_NOBODYS_WAY.contains(name)) {
            System.out.println("Nobody's request passes through it: restarted in its place.");
            for (var row : rowsOf(control, name)) {
                if (!restart.restart(row.instance())) {
                    return false;
                }
            }
            return true;
        }
        requireRunning(control, Services.REGISTRY);
        var password = Secrets.in(shop.home()).of("operator");
        try (var operator = new Operator(password, Duration.ofSeconds(5))) {
            var registry =
                    new RegistryList(
                            operator,
                            new Ports(control.offset()).of(Services.REGISTRY),
                            RegistryList.UNTIL_ALL_HAVE_HEARD);
            return new Roll(control, restart, registry, longest).replace(name);
        }
    }

    private static void requireReplaceable(String name) {
        Plan.requireKnown(name);
        switch (name) {
            case Services.GATEWAY ->
                    throw new Refusal(
                            2,
                            "The gateway holds the public port, which only one process can hold:"
                                    + " ./shop restart gateway refuses connections for some seconds."
                                    + " Without a gap: two gateways behind a load balancer (compose"
                                    + " --profile ha, Kubernetes).");
            case Services.SANDBOX, Services.POSTGRES, Services.KAFKA, Services.TRACING ->
                    throw new Refusal(
                            2,
                            name
                                    + " has one fixed address: ./shop restart "
                                    + name
                                    + ". Orders wait meanwhile and go on afterwards.");
            default -> {}
        }
    }

    private static void requireRunning(ControlClient control, String name) {
        if (rowsOf(control, name).stream().allMatch(Row::stopped)) {
            throw new Refusal(2, name + " does not run here: ./shop up starts it.");
        }
    }

    private static List<Row> rowsOf(ControlClient control, String program) {
        return control.rows().stream()
                .filter(row -> row.instance().program().equals(program))
                .toList();
    }
}
