package emporium.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What keeps the data that is there from being lost. */
class RestoreCommandTest {

    @TempDir Path folder;
    private final AtomicReference<String> said = new AtomicReference<>("");

    @BeforeEach
    void aHomeWithDataAndABackup() throws IOException {
        System.setProperty("shop.root", folder.toString());
        System.setProperty("shop.home", folder.resolve("home").toString());
        Files.createDirectories(folder.resolve("home/data/kafka"));
        Files.writeString(folder.resolve("home/data/kafka/log"), "of today");
        Files.createDirectories(folder.resolve("backup/kafka"));
        Files.writeString(folder.resolve("backup/kafka/log"), "of yesterday");
        Label.now(Instant.now()).write(folder.resolve("backup"));
        Checksums.write(folder.resolve("backup"));
    }

    @AfterEach
    void forget() {
        System.clearProperty("shop.root");
        System.clearProperty("shop.home");
    }

    @Test
    void dataThatIsThereIsOnlyDeletedWhenToldTo() throws IOException {
        assertThat(restore(folder.resolve("backup").toString())).isEqualTo(1);

        assertThat(said.get()).contains("--yes", "Nothing was changed");
        isStillThere();
    }

    @Test
    void aDamagedBackupIsFoundBeforeAnythingIsDeleted() throws IOException {
        Files.writeString(folder.resolve("backup/kafka/log"), "of yesterdaz");

        assertThat(restore("--yes", folder.resolve("backup").toString())).isEqualTo(1);

        assertThat(said.get()).contains("kafka/log has changed");
        isStillThere();
    }

    @Test
    void aFolderThatIsNoBackupIsWrongUse() throws IOException {
        assertThat(restore("--yes", folder.resolve("home").toString())).isEqualTo(2);

        assertThat(said.get()).contains("is not a backup");
        isStillThere();
    }

    private void isStillThere() throws IOException {
        assertThat(Files.readString(folder.resolve("home/data/kafka/log"))).isEqualTo("of today");
    }

    private int restore(String... arguments) {
        return new CommandLine(new RestoreCommand())
                .setExecutionExceptionHandler((failure, _, _) -> {
                    said.set(String.valueOf(failure.getMessage()));
                    return failure instanceof Refusal refusal ? refusal.exitCode() : 99;
                })
                .execute(arguments);
    }
}
