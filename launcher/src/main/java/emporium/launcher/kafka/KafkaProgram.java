package emporium.launcher.kafka;

import emporium.launcher.home.Folders;
import emporium.launcher.home.Home;
import emporium.launcher.plan.Instance;
import emporium.launcher.plan.Ports;
import emporium.launcher.plan.Services;
import emporium.launcher.process.Launch;
import emporium.launcher.supervisor.Program;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A broker that is its own controller, as one of the supervisor's processes. */
public final class KafkaProgram implements Program {

    private static final Instance INSTANCE = new Instance(Services.KAFKA, 1);

    private final Home home;
    private final Path java;
    private final String classpath;
    private final Ports ports;

    public KafkaProgram(Home home, Path java, Path libraries, Ports ports) throws IOException {
        this.home = home;
        this.java = java;
        this.ports = ports;
        this.classpath = classpath(libraries);
    }

    @Override
    public Instance instance() {
        return INSTANCE;
    }

    @Override
    public int port() {
        return ports.kafka();
    }

    @Override
    public int stopOrder() {
        return 4;
    }

    @Override
    public Standing standing() {
        return Standing.FIRST;
    }

    @Override
    public Launch prepare() throws IOException, InterruptedException {
        Files.createDirectories(folder());
        Files.writeString(settings(), BrokerSettings.properties(ports, log()));
        if (!Files.exists(log().resolve("meta.properties"))) {
            format();
        }
        var command = command();
        // written by the JVM when a broker without one ends, and used from then on
        command.addAll(
                List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive()));
        command.addAll(List.of("-cp", classpath, "kafka.Kafka", settings().toString()));
        return new Launch(command, Map.of(), home.root());
    }

    /** Under a fresh identity; what an interrupted attempt left is not a log yet. */
    private void format() throws IOException, InterruptedException {
        Folders.delete(log());
        var command = command();
        command.addAll(
                List.of(
                        "-cp",
                        classpath,
                        "kafka.tools.StorageTool",
                        "format",
                        "--cluster-id",
                        clusterId(),
                        "--config",
                        settings().toString()));
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(home.log("kafka").toFile()))
                        .start();
        if (process.waitFor() != 0) {
            throw new IOException("Kafka's storage could not be formatted");
        }
    }

    private List<String> command() {
        return new ArrayList<>(
                List.of(
                        java.toString(),
                        "-Xms64m",
                        "-Xmx256m",
                        "-Xss512k",
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.io.tmpdir=" + home.temporary(),
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info",
                        "-Dorg.slf4j.simpleLogger.showDateTime=true",
                        "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSX",
                        "-Xlog:disable",
                        "-Xlog:all=error:stderr",
                        home.marker()));
    }

    @Override
    public Readiness readiness() throws IOException {
        return BrokerProbe.answers(ports.kafka())
                ? new Readiness.Ready()
                : new Readiness.Starting("not in service yet");
    }

    @Override
    public void stop(ProcessHandle process) {
        process.destroy();
    }

    private Path archive() {
        return home.cache().resolve("kafka.jsa");
    }

    private Path folder() {
        return home.data().resolve("kafka");
    }

    private Path log() {
        return folder().resolve("log");
    }

    private Path settings() {
        return folder().resolve("server.properties");
    }

    private static String clusterId() {
        var uuid = UUID.randomUUID();
        var bytes =
                ByteBuffer.allocate(16)
                        .putLong(uuid.getMostSignificantBits())
                        .putLong(uuid.getLeastSignificantBits())
                        .array();
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return id.startsWith("-") ? "A" + id.substring(1) : id;
    }

    /**
     * In a fixed order, and without PostgreSQL: what the broker's class data archive is made for.
     */
    private static String classpath(Path libraries) throws IOException {
        try (var jars = Files.list(libraries)) {
            return String.join(
                    File.pathSeparator,
                    jars.map(Path::toString)
                            .filter(jar -> jar.endsWith(".jar") && !jar.contains("postgres"))
                            .sorted()
                            .toList());
        }
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
