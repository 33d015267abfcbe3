package emporium.launcher.cli;

import emporium.launcher.Refusal;
import emporium.launcher.process.Leftovers;
import emporium.launcher.process.ProcessTable;
import emporium.launcher.shop.Shop;
import emporium.launcher.supervisor.ControlClient;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;

@Command(name = "down", description = "Stops everything; the data stays for the next ./shop up.")
final class DownCommand implements Callable<Integer> {

    private static final int PATIENCE_SECONDS = 120;

    @Override
    public Integer call() throws Exception {
        var shop = Shop.current();
        var control = ControlClient.of(shop.home());
        if (control.isPresent()) {
            orderly(control.get());
        }
        var left = endLeftovers(shop);
        if (control.isEmpty() && left == 0) {
            System.out.println("Nothing was running.");
        } else {
            System.out.println("Stopped. The data is kept in " + shop.home().root() + ".");
        }
        return 0;
    }

    private static void orderly(ControlClient control) throws Exception {
        System.out.println("Stopping …");
        var supervisor = control.process();
        control.down();
        try {
            supervisor.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            // what is left is ended without asking
            supervisor.destroyForcibly();
        }
    }

    /** What a killed supervisor left: asked first, and the foundations last. */
    private static int endLeftovers(Shop shop) {
        var leftovers = new Leftovers(shop.home());
        var postmaster = leftovers.postmaster();
        var all = leftovers.find();
        var others =
                all.stream().filter(process -> !postmaster.equals(Optional.of(process))).toList();
        others.forEach(ProcessHandle::destroy);
        others.forEach(DownCommand::awaitOrKill);
        postmaster.ifPresent(process -> {
            interrupt(process);
            awaitOrKill(process);
        });
        var table = new ProcessTable(shop.home());
        table.all().forEach(entry -> table.remove(entry.instance()));
        return all.size();
    }

    /** PostgreSQL's word for "cut the sessions and stop". */
    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.");
        }
    }

    private static void awaitOrKill(ProcessHandle process) {
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
