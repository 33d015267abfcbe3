package emporium.launcher.refresh;

import emporium.launcher.Refusal;
import emporium.launcher.home.Secrets;
import emporium.launcher.plan.Plan;
import emporium.launcher.service.Operator;
import emporium.launcher.shop.Shop;
import emporium.launcher.supervisor.Row;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "refresh",
        description = {
            "Makes running services read config/ again, without a restart, and tells what changed.",
            "Exit code 1 if one of them did not."
        })
public final class RefreshCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "One of them; all when left out.")
    private String name = "";

    @Option(
            names = "--dry-run",
            description = "Changes nothing: tells which values in effect would change, and how.")
    private boolean dryRun;

    @Option(names = "--bus", description = "Tells one instance, which tells all others over Kafka.")
    private boolean bus;

    @Option(names = "--json", description = "For scripts.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        if (dryRun && bus) {
            throw new Refusal(2, "--dry-run asks each instance; there is no --bus for it.");
        }
        if (!name.isEmpty()) {
            Plan.requireKnown(name);
        }
        var shop = Shop.current();
        var targets = Targets.among(shop.running().rows(), name);
        var password = Secrets.in(shop.home()).of("operator");
        try (var operator = new Operator(password, Duration.ofSeconds(30))) {
            var outcomes = ask(operator, targets);
            System.out.println(json ? Report.json(outcomes) : Report.text(outcomes));
            return outcomes.stream().allMatch(Outcome::good) ? 0 : 1;
        }
    }

    private List<Outcome> ask(Operator operator, List<Row> targets) throws InterruptedException {
        if (dryRun) {
            return new Asking(operator).preview(targets);
        }
        return bus
                ? new BusRound(operator, Duration.ofSeconds(15)).refresh(targets, name)
                : new Asking(operator).refresh(targets);
    }
}
