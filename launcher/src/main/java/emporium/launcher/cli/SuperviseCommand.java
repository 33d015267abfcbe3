package emporium.launcher.cli;

import emporium.launcher.plan.Instance;
import emporium.launcher.plan.Ports;
import emporium.launcher.shop.Run;
import emporium.launcher.shop.Shop;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code ./shop up --detach} leaves running. */
@Command(name = "supervise", hidden = true)
final class SuperviseCommand implements Callable<Integer> {

    @Option(names = "--port-offset")
    private int offset;

    @Parameters private List<String> instances = List.of();

    @Override
    public Integer call() throws Exception {
        var wanted = instances.stream().map(SuperviseCommand::instance).toList();
        try (var run = Run.begin(Shop.current(), new Ports(offset), wanted)) {
            Runtime.getRuntime().addShutdownHook(new Thread(run::down));
            run.awaitDown();
        }
        return 0;
    }

    static String argument(Instance instance) {
        return instance.program() + "=" + instance.number();
    }

    private static Instance instance(String argument) {
        var cells = argument.split("=", 2);
        return new Instance(cells[0], Integer.parseInt(cells[1]));
    }
}
