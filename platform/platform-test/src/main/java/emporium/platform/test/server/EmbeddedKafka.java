package emporium.platform.test.server;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/** A real KRaft broker inside this JVM, broker and controller in one. */
final class EmbeddedKafka implements KafkaServer {

    private final Path folder = WorkFolder.ofThisJvm("kafka");
    private final int port = WorkFolder.freePort();
    private final int controllerPort = WorkFolder.freePort();
    private @Nullable KafkaRaftServer server;

    EmbeddedKafka() {
        WorkFolder.delete(folder);
        format();
        start();
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            stop();
                            WorkFolder.delete(folder);
                        }));
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public synchronized void start() {
        if (server == null) {
            var starting = new KafkaRaftServer(KafkaConfig.fromProps(properties()), Time.SYSTEM);
            starting.startup();
            server = starting;
        }
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    private void format() {
        try {
            new Formatter()
                    .setPrintStream(
                            new PrintStream(
                                    OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(folder.toString())
                    .addDirectory(folder.toString())
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot format " + folder, e);
        }
    }

    private Properties properties() {
        var properties = new Properties();
        properties.putAll(
                Map.ofEntries(
                        Map.entry("node.id", "1"),
                        Map.entry("process.roles", "broker,controller"),
                        Map.entry(
                                "listeners",
                                "PLAIN://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                                        .formatted(port, controllerPort)),
                        Map.entry("advertised.listeners", "PLAIN://127.0.0.1:%d".formatted(port)),
                        Map.entry(
                                "listener.security.protocol.map",
                                "PLAIN:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                        Map.entry("inter.broker.listener.name", "PLAIN"),
                        Map.entry("controller.listener.names", "CONTROLLER"),
                        Map.entry(
                                "controller.quorum.voters",
                                "1@127.0.0.1:%d".formatted(controllerPort)),
                        Map.entry("log.dirs", folder.toString()),
                        Map.entry("auto.create.topics.enable", "false"),
                        Map.entry("offsets.topic.replication.factor", "1"),
                        Map.entry("offsets.topic.num.partitions", "1"),
                        Map.entry("transaction.state.log.replication.factor", "1"),
                        Map.entry("transaction.state.log.min.isr", "1"),
                        Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                        Map.entry("group.initial.rebalance.delay.ms", "0"),
                        Map.entry("log.cleaner.enable", "false"),
                        Map.entry("num.network.threads", "1"),
                        Map.entry("num.io.threads", "2"),
                        Map.entry("background.threads", "1")));
        return properties;
    }
}
