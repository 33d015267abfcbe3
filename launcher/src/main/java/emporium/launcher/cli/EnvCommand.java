package emporium.launcher.cli;

import emporium.launcher.Refusal;
import emporium.launcher.home.Secrets;
import emporium.launcher.plan.Environments;
import emporium.launcher.plan.Plan;
import emporium.launcher.plan.Ports;
import emporium.launcher.plan.Services;
import emporium.launcher.shop.Shop;
import emporium.launcher.supervisor.ControlClient;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "env",
        description = {
            "Prints the settings of one service as NAME=value lines, for a start from your IDE.",
            "./shop up --except order-service, then ./shop env order-service > order-service.env",
            "The lines hold passwords of this platform."
        })
final class EnvCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME")
    private String name = "";

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            description = "When the platform is not running now; otherwise the running one's.")
    private int offset;

    @Override
    public Integer call() {
        Plan.requireKnown(name);
        var service =
                Services.named(name)
                        .orElseThrow(() -> new Refusal(2, name + " is not ours to start."));
        var shop = Shop.current();
        var running = ControlClient.of(shop.home());
        var ports = new Ports(running.map(ControlClient::offset).orElse(offset));
        var traced = running.stream().anyMatch(control -> control.runs(Services.TRACING));
        new Environments(shop.checkout(), Secrets.in(shop.home().create()), ports, traced)
                .of(service, 1, ports.of(service))
                .forEach((key, value) -> System.out.println(key + "=" + value));
        return 0;
    }
}
