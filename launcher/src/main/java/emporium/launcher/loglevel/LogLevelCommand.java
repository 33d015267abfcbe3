package emporium.launcher.loglevel;

import emporium.launcher.Refusal;
import emporium.launcher.home.Secrets;
import emporium.launcher.plan.Services;
import emporium.launcher.service.Operator;
import emporium.launcher.service.Operator.Answer;
import emporium.launcher.shop.Shop;
import emporium.launcher.supervisor.Row;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "log-level",
        description = {
            "Tells or changes, without a restart, how much all instances of a service log.",
            "./shop log-level order-service emporium.order DEBUG",
            "and DEFAULT instead of DEBUG to take it back; a restart does, too.",
            "The sandbox has no such door."
        })
public final class LogLevelCommand implements Callable<Integer> {

    private static final List<String> LEVELS =
            List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "OFF", "DEFAULT");
    private static final Pattern LOGGER = Pattern.compile("[A-Za-z0-9_.$-]+");
    private static final Pattern EFFECTIVE =
            Pattern.compile("\"effectiveLevel\"\\s*:\\s*\"(\\w+)\"");

    @Parameters(index = "0", paramLabel = "NAME", description = "A service.")
    private String name = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "LOGGER",
            defaultValue = "emporium",
            description = "A package or class (default: ${DEFAULT-VALUE}); ROOT is everything.")
    private String logger = "";

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "LEVEL",
            description = "TRACE, DEBUG, INFO, WARN, ERROR, OFF, or DEFAULT; told when left out.")
    private @Nullable String level;

    @Override
    public Integer call() throws InterruptedException {
        requireSensible();
        var shop = Shop.current();
        var rows =
                shop.running().rows().stream()
                        .filter(row -> row.instance().program().equals(name))
                        .filter(row -> !row.stopped())
                        .toList();
        if (rows.isEmpty()) {
            throw new Refusal(2, name + " does not run here.");
        }
        var failed = 0;
        var password = Secrets.in(shop.home()).of("operator");
        try (var operator = new Operator(password, Duration.ofSeconds(10))) {
            for (var row : rows) {
                var answer = ask(operator, row);
                System.out.printf("%-22s %s %s%n", row.instance().name(), logger, said(answer));
                failed += answer.good() ? 0 : 1;
            }
        }
        return failed == 0 ? 0 : 1;
    }

    private Answer ask(Operator operator, Row row) throws InterruptedException {
        var path = "/actuator/loggers/" + logger;
        if (level != null) {
            var changed = operator.post(row.port(), path, json(level));
            if (!changed.good()) {
                return changed;
            }
        }
        return operator.get(row.port(), path);
    }

    static String json(String level) {
        var wanted = level.toUpperCase(Locale.ROOT);
        return wanted.equals("DEFAULT")
                ? "{\"configuredLevel\":null}"
                : "{\"configuredLevel\":\"" + wanted + "\"}";
    }

    static String said(Answer answer) {
        if (answer.status() == Operator.SILENT) {
            return "does not answer";
        }
        var effective = EFFECTIVE.matcher(answer.body());
        return answer.good() && effective.find()
                ? effective.group(1)
                : "refused (" + answer.status() + ")";
    }

    private void requireSensible() {
        if (Services.named(name).isEmpty()) {
            throw new Refusal(2, "There is no service \"" + name + "\".");
        }
        if (!LOGGER.matcher(logger).matches()) {
            throw new Refusal(2, "\"" + logger + "\" is not a logger's name.");
        }
        if (level != null && !LEVELS.contains(level.toUpperCase(Locale.ROOT))) {
            throw new Refusal(2, "Levels: " + String.join(", ", LEVELS) + ".");
        }
    }
}
