package emporium.platform.test.server;

import org.testcontainers.kafka.KafkaContainer;

final class ContainerKafka implements KafkaServer {

    private final KafkaContainer container =
            new KafkaContainer("apache/kafka:4.2.1")
                    .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                    .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");

    ContainerKafka() {
        container.start();
    }

    @Override
    public String bootstrapServers() {
        return container.getBootstrapServers();
    }

    /** Frozen, not stopped: a restarted container would come back under another port. */
    @Override
    public void stop() {
        container.getDockerClient().pauseContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void start() {
        container.getDockerClient().unpauseContainerCmd(container.getContainerId()).exec();
    }
}
