package emporium.launcher.cli;

import emporium.launcher.Refusal;
import emporium.launcher.plan.Instance;
import emporium.launcher.plan.Services;
import emporium.launcher.roll.Restart;
import emporium.launcher.shop.Builds;
import emporium.launcher.shop.Shop;
import emporium.launcher.supervisor.Row;
import java.time.Duration;
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
        var restart = new Restart(shop.home(), control, Duration.ofMinutes(3));
        for (var instance : chosen) {
            if (!restart.restart(instance)) {
                return 1;
            }
        }
        return 0;
    }
}
