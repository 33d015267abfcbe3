package emporium.launcher.backup;

import emporium.launcher.Refusal;
import emporium.launcher.home.FolderCopy;
import emporium.launcher.home.Folders;
import emporium.launcher.home.Home;
import emporium.launcher.postgres.PostgresProgram;
import emporium.launcher.process.Leftovers;
import emporium.launcher.shop.Shop;
import emporium.launcher.supervisor.ControlClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = {
            "Puts the data and secrets of a backup in the place of those that are there.",
            "Every file is checked first. The platform must not be running; ./shop up then",
            "starts it as it was. config/ is not touched: told when it differs."
        })
public final class RestoreCommand implements Callable<Integer> {

    private static final Set<String> NOTHING = Set.of();
    private static final Duration REMEMBERED = Duration.ofDays(7);

    @Parameters(paramLabel = "FOLDER", description = "What ./shop backup has made.")
    private Path given = Path.of("");

    @Option(
            names = {"-y", "--yes"},
            description = "Delete the data and secrets that are there.")
    private boolean yes;

    @Override
    public Integer call() throws Exception {
        var shop = Shop.current();
        var home = shop.home();
        var backup = given.toAbsolutePath().normalize();
        var label = Label.of(backup);
        label.requireThisMachine();
        requireStopped(home);
        if (!yes && holdsData(home)) {
            throw new Refusal(
                    "There is data in %s already: --yes deletes it. Nothing was changed."
                            .formatted(home.root()));
        }
        System.out.println("Checking every file …");
        Checksums.verify(backup);
        home.create();
        replace(home, backup);
        System.out.printf("Restored as of %s. ./shop up starts it.%n", label.taken());
        if (label.taken().isBefore(Instant.now().minus(REMEMBERED))) {
            System.out.println(
                    "Older than a week: what was under way may be lost or done twice, as broker and"
                            + " inboxes forget after that.");
        }
        tellDifferences(backup.resolve(Backup.CONFIGURATION), shop.checkout().configuration());
        return 0;
    }

    private static void requireStopped(Home home) {
        if (ControlClient.of(home).isPresent() || !new Leftovers(home).find().isEmpty()) {
            throw new Refusal("The platform is running: ./shop down first. Nothing was changed.");
        }
    }

    private static boolean holdsData(Home home) throws IOException {
        for (var folder : List.of(home.data(), home.secrets())) {
            if (Files.isDirectory(folder)) {
                try (var files = Files.list(folder)) {
                    if (files.findAny().isPresent()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    static void replace(Home home, Path backup) throws IOException, InterruptedException {
        PostgresProgram.delete(home);
        for (var folder : List.of(home.data(), home.secrets(), home.run(), home.temporary())) {
            Folders.delete(folder);
        }
        home.create();
        PostgresProgram.restore(home, backup.resolve(Backup.POSTGRES));
        var copy = new FolderCopy(NOTHING);
        copy.copy(backup.resolve(Backup.KAFKA), home.data().resolve("kafka"));
        copy.copy(backup.resolve(Backup.SECRETS), home.secrets());
    }

    private static void tellDifferences(Path then, Path now) throws IOException {
        var different = new ArrayList<String>();
        try (var files = Files.walk(then)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var name = then.relativize(file);
                if (!Files.exists(now.resolve(name))
                        || Files.mismatch(file, now.resolve(name)) >= 0) {
                    different.add(name.toString());
                }
            }
        }
        if (!different.isEmpty()) {
            System.out.printf(
                    "The configuration has changed since (%s). With the backup's:%n"
                            + "  SHOP_CONFIG=%s ./shop up%n",
                    String.join(", ", different), then);
        }
    }
}
