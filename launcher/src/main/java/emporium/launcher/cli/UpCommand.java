package emporium.launcher.cli;

import emporium.launcher.Refusal;
import emporium.launcher.plan.Instance;
import emporium.launcher.plan.Plan;
import emporium.launcher.plan.Ports;
import emporium.launcher.plan.Services;
import emporium.launcher.process.Launch;
import emporium.launcher.process.Spawn;
import emporium.launcher.shop.Builds;
import emporium.launcher.shop.PortCheck;
import emporium.launcher.shop.Run;
import emporium.launcher.shop.Shop;
import emporium.launcher.supervisor.ControlClient;
import emporium.launcher.terminal.Output;
import emporium.launcher.terminal.Progress;
import emporium.launcher.terminal.Welcome;
import emporium.launcher.tracing.Zipkin;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        description = {
            "Builds what is not built and starts what does not run.",
            "Stays attached (Ctrl-C stops everything) unless told to --detach."
        })
final class UpCommand implements Callable<Integer> {

    @Option(
            names = {"-d", "--detach"},
            description = "Return as soon as everything is up; ./shop down ends it.")
    private boolean detach;

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            description = "Added to every port, to run beside another platform (default: 0).")
    private @Nullable Integer givenOffset;

    @Option(
            names = "--timeout",
            defaultValue = "300",
            paramLabel = "SECONDS",
            description = "Give up waiting after so long (default: ${DEFAULT-VALUE}).")
    private long timeout;

    @Option(names = "--no-build", description = "Run what is built, whatever the sources say.")
    private boolean noBuild;

    @Mixin private PlanOptions which = new PlanOptions();

    @Override
    public Integer call() throws Exception {
        var shop = Shop.current();
        var plan = which.plan(shop.checkout());
        var running = ControlClient.of(shop.home());
        var current = running.map(ControlClient::offset).orElse(0);
        var ports = new Ports(givenOffset == null ? current : givenOffset);
        if (running.isPresent() && ports.offset() != current) {
            throw new Refusal(
                    "This platform is running with --port-offset "
                            + current
                            + ". Stop it first (./shop down), or choose another SHOP_HOME.");
        }
        if (plan.has(Services.TRACING)) {
            running.ifPresent(UpCommand::requireTraced);
        }
        shop.checkout().requireConfiguration();
        shop.home().create();
        if (!noBuild) {
            new Builds(shop).refresh(plan);
        }
        if (plan.has(Services.TRACING)) {
            new Zipkin(shop.home()).fetch(shop.checkout(), shop.javaHome());
        }
        if (running.isPresent()) {
            running.get().want(plan.instances());
            return await(shop, running.get(), ports, plan);
        }
        new PortCheck(shop).require(plan, ports);
        return detach ? startDetached(shop, ports, plan) : startAttached(shop, ports, plan);
    }

    /** What runs was told where to send its traces when it started, or not at all. */
    private static void requireTraced(ControlClient running) {
        if (!running.runs(Services.TRACING)) {
            throw new Refusal(
                    "This platform is running without tracing. Stop it first: ./shop down");
        }
    }

    private int startAttached(Shop shop, Ports ports, Plan plan) throws Exception {
        try (var run = Run.begin(shop, ports, plan.instances())) {
            var stop = new Thread(() -> stop(run));
            Runtime.getRuntime().addShutdownHook(stop);
            var control =
                    ControlClient.of(shop.home()).orElseThrow(() -> new Refusal("Not listening."));
            await(shop, control, ports, plan);
            System.out.println("Attached: Ctrl-C stops the platform.");
            run.awaitDown();
        }
        return 0;
    }

    private static void stop(Run run) {
        System.out.println("Stopping …");
        run.down();
        System.out.println("Stopped.");
    }

    private int startDetached(Shop shop, Ports ports, Plan plan) throws Exception {
        var log = shop.home().log("supervisor");
        var supervisor = Spawn.start(supervise(shop, ports, plan), log);
        var control = awaitControl(shop, supervisor);
        return await(shop, control, ports, plan);
    }

    private Launch supervise(Shop shop, Ports ports, Plan plan) {
        var command =
                new ArrayList<>(
                        List.of(
                                shop.java().toString(),
                                "-Xms16m",
                                "-Xmx64m",
                                "-Xss512k",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:-UsePerfData",
                                "-Djava.io.tmpdir=" + shop.home().temporary(),
                                "-Dshop.root=" + shop.checkout().root(),
                                "-Dshop.config=" + shop.checkout().configuration(),
                                "-Dshop.home=" + shop.home().root(),
                                "-Dshop.cache=" + shop.home().cache(),
                                "-Dshop.libraries=" + shop.libraries(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "emporium.launcher.Launcher",
                                "supervise",
                                "--port-offset=" + ports.offset()));
        for (Instance instance : plan.instances()) {
            command.add(SuperviseCommand.argument(instance));
        }
        return new Launch(command, Map.of(), shop.home().root());
    }

    private static ControlClient awaitControl(Shop shop, Process supervisor)
            throws IOException, InterruptedException {
        for (var tries = 0; tries < 600; tries++) {
            var control = ControlClient.of(shop.home());
            if (control.isPresent()) {
                return control.get();
            }
            if (!supervisor.isAlive()) {
                break;
            }
            Thread.sleep(50);
        }
        var last = String.join("\n", Output.tail(shop.home().log("supervisor"), 5));
        throw new Refusal("The supervisor did not start.\n" + last);
    }

    private int await(Shop shop, ControlClient control, Ports ports, Plan plan) throws Exception {
        var complete = new Progress(shop.home(), control).await(plan, Duration.ofSeconds(timeout));
        if (complete) {
            new Welcome(ports, plan).print();
            return 0;
        }
        return 1;
    }
}
