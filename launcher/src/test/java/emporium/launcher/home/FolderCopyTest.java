package emporium.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCopyTest {

    private static final int LONG = 200_000;

    @TempDir Path folder;

    @Test
    void everyFileIsTheSameAndTheOwnersOnly() throws IOException {
        var bytes = new byte[LONG];
        bytes[0] = 1;
        bytes[150_000] = 2;
        write("a/holes", bytes);
        write("a/b/empty", new byte[0]);
        write("a/zeros", new byte[LONG]);

        new FolderCopy(Set.of()).copy(folder.resolve("a"), folder.resolve("copy"));

        for (var file : new String[] {"holes", "b/empty", "zeros"}) {
            var copy = folder.resolve("copy").resolve(file);
            assertThat(copy).hasSameBinaryContentAs(folder.resolve("a").resolve(file));
            assertThat(permissions(copy)).isEqualTo("rw-------");
        }
        assertThat(permissions(folder.resolve("copy/b"))).isEqualTo("rwx------");
    }

    @Test
    void whatIsExceptedIsLeftOut() throws IOException {
        write("a/postmaster.pid", new byte[] {1});
        write("a/kept", new byte[] {1});

        new FolderCopy(Set.of("postmaster.pid")).copy(folder.resolve("a"), folder.resolve("copy"));

        assertThat(folder.resolve("copy")).isDirectoryContaining("glob:**kept");
        assertThat(folder.resolve("copy/postmaster.pid")).doesNotExist();
    }

    private void write(String name, byte[] content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
