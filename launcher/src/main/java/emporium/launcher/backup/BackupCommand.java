package emporium.launcher.backup;

import emporium.launcher.Refusal;
import emporium.launcher.home.Folders;
import emporium.launcher.plan.Services;
import emporium.launcher.shop.Shop;
import emporium.launcher.supervisor.ControlClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description = {
            "Copies all data, secrets and settings as they are at one instant.",
            "Databases, the broker's log, secrets and config/, with a checksum for each file. A running platform stands still for a",
            "moment: requests wait. The folder holds passwords and personal data: only its",
            "owner can read it. ./shop restore brings it back."
        })
public final class BackupCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "New or empty; when left out, backups/<time> of .shop/ or SHOP_HOME.")
    private @Nullable Path given;

    @Override
    public Integer call() throws Exception {
        var shop = Shop.current();
        shop.checkout().requireConfiguration();
        var backup = new Backup(shop.home(), shop.checkout().configuration());
        backup.requireData();
        requireAtRest(shop);
        var folder = given == null ? automatic(shop) : given.toAbsolutePath().normalize();
        requireEmpty(folder);
        Files.createDirectories(folder.getParent());
        // under another name until it is complete
        var draft = Files.createTempDirectory(folder.getParent(), ".backup");
        try {
            var stood = backup.into(draft);
            Files.deleteIfExists(folder);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            System.out.println(folder);
            System.err.printf(
                    "%d MB; databases and broker stood still for %.2f s.%n",
                    sizeOf(folder) >> 20, stood.toMillis() / 1e3);
            return 0;
        } finally {
            Folders.delete(draft);
        }
    }

    private static Path automatic(Shop shop) {
        var time = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString().replace(':', '-');
        return shop.home().root().resolve("backups").resolve(time);
    }

    /** Whoever starts or stops would write between the one copy and the other. */
    private static void requireAtRest(Shop shop) {
        var foundations = List.of(Services.POSTGRES, Services.KAFKA);
        ControlClient.of(shop.home()).map(ControlClient::rows).orElse(List.of()).stream()
                .filter(row -> foundations.contains(row.instance().program()))
                .filter(row -> !row.up() && !row.stopped())
                .findFirst()
                .ifPresent(row -> {
                    throw new Refusal(
                            "%s is %s: again when it is up, or after ./shop down."
                                    .formatted(row.instance().name(), row.state()));
                });
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new Refusal(2, folder + " is not empty.");
            }
        }
    }

    private static long sizeOf(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        }
    }
}
