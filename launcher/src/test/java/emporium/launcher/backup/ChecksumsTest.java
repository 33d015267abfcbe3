package emporium.launcher.backup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import emporium.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksumsTest {

    @TempDir Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("kafka/log"));
        Files.writeString(folder.resolve("kafka/log/segment"), "records");
        Files.writeString(folder.resolve("secrets"), "hush");
        Checksums.write(folder);
    }

    @Test
    void whatWasNotTouchedIsAccepted() {
        assertThatCode(() -> Checksums.verify(folder)).doesNotThrowAnyException();
    }

    @Test
    void aChangedFileIsNamed() throws IOException {
        Files.writeString(folder.resolve("kafka/log/segment"), "recordS");

        refused("kafka/log/segment has changed");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(folder.resolve("secrets"));

        refused("secrets is missing");
    }

    @Test
    void anAddedFileIsNamed() throws IOException {
        Files.writeString(folder.resolve("kafka/log/more"), "");

        refused("kafka/log/more was added");
    }

    @Test
    void aFolderWithoutChecksumsIsNoBackup() throws IOException {
        Files.delete(folder.resolve("SHA256SUMS"));

        refused("not a complete backup");
    }

    private void refused(String why) {
        assertThatThrownBy(() -> Checksums.verify(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
    }
}
