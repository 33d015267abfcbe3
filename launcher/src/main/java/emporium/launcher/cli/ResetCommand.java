package emporium.launcher.cli;

import emporium.launcher.home.Folders;
import emporium.launcher.postgres.PostgresProgram;
import emporium.launcher.shop.Shop;
import emporium.launcher.terminal.Output;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "reset",
        description =
                "Stops everything and deletes all data, secrets and logs: the next start begins anew.")
final class ResetCommand implements Callable<Integer> {

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() throws Exception {
        var shop = Shop.current();
        var home = shop.home();
        if (!yes && !confirmed(shop)) {
            System.out.println("Nothing was deleted.");
            return 1;
        }
        var _ = new DownCommand().call();
        PostgresProgram.delete(home);
        for (var folder :
                List.of(home.data(), home.secrets(), home.logs(), home.run(), home.temporary())) {
            Folders.delete(folder);
        }
        System.out.println("Deleted. ./shop up begins anew.");
        return 0;
    }

    private static boolean confirmed(Shop shop) {
        var console = Output.terminal();
        if (console.isEmpty()) {
            System.out.println("Not asked at a terminal: say --yes.");
            return false;
        }
        var answer =
                console.get()
                        .readLine(
                                "Delete all products, orders and accounts in %s? Type yes: ",
                                shop.home().root());
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).equals("yes");
    }
}
