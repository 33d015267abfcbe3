package emporium.launcher.supervisor;

import emporium.launcher.home.Folders;
import emporium.launcher.home.Home;
import emporium.launcher.process.ProcessId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/** Where the supervisor of a home listens, and the token that only the home's owner can read. */
public record Address(ProcessId process, int port, String token, int offset) {

    public static Optional<Address> of(Home home) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file(home))) {
            properties.load(reader);
            return Optional.of(
                    new Address(
                            new ProcessId(
                                    Long.parseLong(properties.getProperty("pid")),
                                    Instant.parse(properties.getProperty("started"))),
                            Integer.parseInt(properties.getProperty("port")),
                            properties.getProperty("token"),
                            Integer.parseInt(properties.getProperty("offset"))));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    void write(Home home) throws IOException {
        Folders.writePrivately(
                file(home),
                """
                pid=%d
                started=%s
                port=%d
                token=%s
                offset=%d
                """
                        .formatted(process.pid(), process.started(), port, token, offset));
    }

    static void erase(Home home) throws IOException {
        Files.deleteIfExists(file(home));
    }

    private static Path file(Home home) {
        return home.run().resolve("supervisor.properties");
    }
}
