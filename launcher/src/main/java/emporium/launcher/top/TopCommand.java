package emporium.launcher.top;

import emporium.launcher.Refusal;
import emporium.launcher.home.Secrets;
import emporium.launcher.plan.Instance;
import emporium.launcher.service.Operator;
import emporium.launcher.shop.Shop;
import emporium.launcher.supervisor.ControlClient;
import emporium.launcher.terminal.Output;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "top",
        description = {
            "Shows how every process is doing, again and again.",
            "Requests and errors (5xx) a second, their mean time and what 99 of 100 stay below, the age of the oldest",
            "event not yet sent, events not yet read, those set aside since the start,",
            "memory, processor, breakers that are not closed."
        })
public final class TopCommand implements Callable<Integer> {

    private static final String HOME_AND_CLEAR = "\u001b[H\u001b[J";

    @Option(names = "--once", description = "One table, and end.")
    private boolean once;

    @Option(
            names = "--interval",
            defaultValue = "2",
            paramLabel = "SECONDS",
            description = "What a table is about (default: ${DEFAULT-VALUE}).")
    private int interval;

    @Override
    public Integer call() throws InterruptedException {
        if (interval < 1) {
            throw new Refusal(2, "--interval must be at least 1.");
        }
        var shop = Shop.current();
        var control = shop.running();
        var password = Secrets.in(shop.home()).of("operator");
        try (var operator = new Operator(password, Duration.ofSeconds(2))) {
            var before = samples(control, operator);
            do {
                Thread.sleep(Duration.ofSeconds(interval));
                var now = samples(control, operator);
                print(Frame.of(figures(before, now)));
                before = now;
            } while (!once);
        }
        return 0;
    }

    private static List<Sample> samples(ControlClient control, Operator operator)
            throws InterruptedException {
        var samples = new ArrayList<Sample>();
        for (var row : control.rows()) {
            samples.add(Sample.of(row, operator));
        }
        return samples;
    }

    /** A process that was replaced meanwhile counts from its own beginning. */
    static List<Figures> figures(List<Sample> before, List<Sample> now) {
        Map<Instance, Sample> earlier =
                before.stream()
                        .collect(
                                Collectors.toMap(
                                        sample -> sample.row().instance(), Function.identity()));
        return now.stream()
                .map(sample -> {
                    var then = earlier.getOrDefault(sample.row().instance(), sample);
                    var same = then.row().pid() == sample.row().pid();
                    return new Figures(same ? then : sample, sample);
                })
                .toList();
    }

    private void print(List<String> frame) {
        if (!once) {
            System.out.print(Output.isTerminal() ? HOME_AND_CLEAR : "\n");
        }
        frame.forEach(System.out::println);
        System.out.flush();
    }
}
