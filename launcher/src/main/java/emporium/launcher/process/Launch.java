package emporium.launcher.process;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How to start a process. */
public record Launch(List<String> command, Map<String, String> environment, Path folder) {

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Equal for equal launches: a process left over from another one can be told apart. */
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var text = command + "\n" + new TreeMap<>(environment) + "\n" + folder;
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
