package emporium.launcher.backup;

import emporium.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;

/**
 * What a backup says of itself.
 *
 * @param taken the instant that it shows
 * @param machine PostgreSQL's files are of use on the same kind of machine only
 */
record Label(Instant taken, String machine) {

    private static final String NAME = "backup.properties";
    private static final String FORMAT = "1";

    static Label now(Instant taken) {
        return new Label(taken, thisMachine());
    }

    static Label of(Path folder) throws IOException {
        var properties = new Properties();
        if (!Files.exists(folder.resolve(NAME))) {
            throw new Refusal(2, folder + " is not a backup: it has no " + NAME + ".");
        }
        try (var reader = Files.newBufferedReader(folder.resolve(NAME))) {
            properties.load(reader);
        }
        if (!FORMAT.equals(properties.getProperty("format"))) {
            throw new Refusal(2, folder + " is a backup of a form that is not known here.");
        }
        return new Label(
                Instant.parse(properties.getProperty("taken")), properties.getProperty("machine"));
    }

    void write(Path folder) throws IOException {
        Files.writeString(
                folder.resolve(NAME),
                "format=%s%ntaken=%s%nmachine=%s%n".formatted(FORMAT, taken, machine));
    }

    void requireThisMachine() {
        if (!machine.equals(thisMachine())) {
            throw new Refusal(
                    "The backup was made on %s, this is %s: PostgreSQL cannot read its files here."
                            .formatted(machine, thisMachine()));
        }
    }

    private static String thisMachine() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }
}
