package emporium.launcher.build;

import emporium.launcher.Refusal;
import emporium.launcher.home.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** {@code ./mvnw package} of what is stale; the network is asked only for what is not there yet. */
public final class MavenBuild {

    private static final Pattern BUILDING =
            Pattern.compile("\\[INFO\\] Building (\\S+) .*\\[(\\d+/\\d+)\\].*");
    private static final Pattern OFFLINE =
            Pattern.compile("offline mode|has not been downloaded from it before");

    private final Checkout checkout;
    private final Path javaHome;
    private final Path log;

    public MavenBuild(Checkout checkout, Path javaHome, Path log) {
        this.checkout = checkout;
        this.javaHome = javaHome;
        this.log = log;
    }

    /**
     * @param progress told "3/18 platform-web" and the like
     */
    public void build(List<String> modules, Consumer<String> progress)
            throws IOException, InterruptedException {
        var remember = new Freshness(checkout).remembering(modules);
        var goal =
                List.of(
                        "-Dmaven.test.skip=true",
                        "-Dspotless.check.skip=true",
                        "-pl",
                        String.join(",", modules),
                        "-am",
                        "package");
        require(goal, "The build failed.", progress);
        remember.run();
    }

    /** Copies into {@code folder} what is needed only where {@code profile} is asked for. */
    public void copy(String profile, Path folder) throws IOException, InterruptedException {
        var goal =
                List.of(
                        "-pl",
                        "launcher",
                        "-P" + profile,
                        "-Dlauncher.extras=" + folder,
                        "dependency:copy@" + profile);
        require(goal, "What " + profile + " needs could not be fetched.", _ -> {});
    }

    private void require(List<String> goal, String otherwise, Consumer<String> progress)
            throws IOException, InterruptedException {
        if (run(goal, true, progress) != 0) {
            if (!missesArtifacts() || run(goal, false, progress) != 0) {
                throw new Refusal(
                        otherwise + "\n" + String.join("\n", errors()) + "\nAll of it: " + log);
            }
        }
    }

    private int run(List<String> goal, boolean offline, Consumer<String> progress)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(checkout.maven().toString(), "-B", "-ntp"));
        if (offline) {
            command.add("-o");
        }
        command.addAll(goal);
        var builder = new ProcessBuilder(command).directory(checkout.root().toFile());
        builder.redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        var process = builder.start();
        process.getOutputStream().close();
        try (var writer = Files.newBufferedWriter(log);
                var reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                writer.write(line);
                writer.newLine();
                var building = BUILDING.matcher(line);
                if (building.matches()) {
                    progress.accept(building.group(2) + " " + building.group(1));
                }
            }
        }
        return process.waitFor();
    }

    private boolean missesArtifacts() throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.anyMatch(line -> OFFLINE.matcher(line).find());
        }
    }

    private List<String> errors() throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.startsWith("[ERROR]")).limit(15).toList();
        }
    }
}
