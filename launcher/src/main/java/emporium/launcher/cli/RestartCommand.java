package emporium.launcher.cli;

import emporium.launcher.Refusal;
import emporium.launcher.plan.Instance;
import emporium.launcher.plan.Plan;
import emporium.launcher.plan.Services;
import emporium.launcher.shop.Builds;
import emporium.launcher.shop.Shop;
import emporium.launcher.supervisor.ControlClient;
import emporium.launcher.supervisor.Row;
import emporium.launcher.terminal.Progress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "restart",
        description = {
            "Builds a service if its sources changed, and starts it anew.",
            "Without a name: all of them, one after the other."
        })
final class RestartCommand implements Callable<Integer> {

    private static final int TRIES = 100;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "order-service: all its instances; order-service-2: that one.")
    private String name = "";

    @Option(names = "--no-build", description = "Start what is built, whatever the sources say.")
    private boolean noBuild;

    @Override
    public Integer call() throws Exception {
        var shop = Shop.current();
        var control = shop.running();
        var chosen =
                control.rows().stream()
                        .map(Row::instance)
                        .filter(instance -> name.isEmpty() || instance.matches(name))
                        .toList();
        if (chosen.isEmpty()) {
            throw new Refusal(
                    2,
                    "No \"%s\" here. Running: %s."
                            .formatted(
                                    name,
                                    control.rows().stream()
                                            .map(row -> row.instance().name())
                                            .collect(Collectors.joining(", "))));
        }
        if (!noBuild) {
            new Builds(shop)
                    .refresh(
                            chosen.stream()
                                    .map(Instance::program)
                                    .filter(program -> Services.named(program).isPresent())
                                    .distinct()
                                    .toList());
        }
        for (var instance : chosen) {
            var before = pid(control, instance);
            control.restart(instance.program() + "-" + instance.number());
            awaitAnother(control, instance, before);
            var plan = new Plan(List.of(instance));
            if (!new Progress(shop.home(), control).await(plan, Duration.ofMinutes(3))) {
                return 1;
            }
        }
        return 0;
    }

    private static long pid(ControlClient control, Instance instance) {
        return control.rows().stream()
                .filter(row -> row.instance().equals(instance))
                .mapToLong(Row::pid)
                .findFirst()
                .orElse(0);
    }

    /** So that the old process, still "up", is not taken for the new one. */
    private static void awaitAnother(ControlClient control, Instance instance, long before)
            throws InterruptedException {
        for (var tries = 0; tries < 3 * TRIES; tries++) {
            var now = pid(control, instance);
            if (now != before || before == 0) {
                return;
            }
            Thread.sleep(100);
        }
    }
}
