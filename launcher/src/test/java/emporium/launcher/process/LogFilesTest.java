package emporium.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {

    @TempDir Path folder;

    @Test
    void showsTheLastLines() throws IOException {
        var log = folder.resolve("a.log");
        Files.writeString(log, "one\ntwo\nthree\n");

        assertThat(LogFiles.tail(log, 2)).containsExactly("two", "three");
        assertThat(LogFiles.tail(log, 10)).hasSize(3);
        assertThat(LogFiles.tail(folder.resolve("none.log"), 5)).isEmpty();
    }

    @Test
    void emptiesAFileThatHasGrownTooLargeAndKeepsItsContentOnce() throws IOException {
        var log = folder.resolve("a.log");
        Files.writeString(log, "x".repeat(21 * 1024 * 1024));

        LogFiles.rotateAll(folder);

        assertThat(log).isEmptyFile();
        assertThat(folder.resolve("a.log.1")).hasSize(21 * 1024 * 1024);
    }
}
