package emporium.launcher.cli;

import emporium.launcher.Refusal;
import emporium.launcher.shop.Shop;
import emporium.launcher.supervisor.Row;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "stop",
        description = {
            "Stops one service or instance and leaves it stopped;",
            "./shop restart or ./shop up starts it again. Without a name: everything, as ./shop down."
        })
final class StopCommand implements Callable<Integer> {

    private static final int TRIES = 300;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "order-service: all its instances; order-service-2: that one.")
    private String name = "";

    @Override
    public Integer call() throws Exception {
        if (name.isEmpty()) {
            return new DownCommand().call();
        }
        var control = Shop.current().running();
        control.stop(name);
        for (var tries = 0; tries < TRIES; tries++) {
            var stopped =
                    control.rows().stream()
                            .filter(row -> row.instance().matches(name))
                            .allMatch(Row::stopped);
            if (stopped) {
                System.out.println("Stopped " + name + ".");
                return 0;
            }
            Thread.sleep(100);
        }
        throw new Refusal(name + " has not stopped yet: see ./shop status.");
    }
}
