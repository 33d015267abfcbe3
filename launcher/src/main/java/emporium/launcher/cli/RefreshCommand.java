package emporium.launcher.cli;

import emporium.launcher.home.Secrets;
import emporium.launcher.plan.Plan;
import emporium.launcher.plan.Services;
import emporium.launcher.service.Operator;
import emporium.launcher.shop.Shop;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "refresh",
        description = "Makes running services read config/ again, without a restart.")
final class RefreshCommand implements Callable<Integer> {

    /** These do not read from the config server. */
    private static final Set<String> WITHOUT =
            Set.of(
                    Services.POSTGRES,
                    Services.KAFKA,
                    Services.TRACING,
                    Services.CONFIG_SERVER,
                    Services.REGISTRY);

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "One of them; all when left out.")
    private String name = "";

    @Override
    public Integer call() throws InterruptedException {
        if (!name.isEmpty()) {
            Plan.requireKnown(name);
        }
        var shop = Shop.current();
        var control = shop.running();
        var failed = 0;
        try (var operator =
                new Operator(Secrets.in(shop.home()).of("operator"), Duration.ofSeconds(30))) {
            for (var row : control.rows()) {
                var program = row.instance().program();
                if (WITHOUT.contains(program) || !(name.isEmpty() || program.equals(name))) {
                    continue;
                }
                var answer = operator.post(row.port(), "/actuator/refresh", "");
                System.out.printf("%-22s %s%n", row.instance().name(), said(answer));
                failed += answer.good() ? 0 : 1;
            }
        }
        return failed == 0 ? 0 : 1;
    }

    private static String said(Operator.Answer answer) {
        if (answer.status() == Operator.SILENT) {
            return "does not answer";
        }
        if (!answer.good()) {
            return "refused (" + answer.status() + ")";
        }
        var changed = answer.body().replaceAll("[\\[\\]\"]", "").replace(",", ", ");
        return changed.isBlank() ? "nothing changed" : "changed: " + changed;
    }
}
