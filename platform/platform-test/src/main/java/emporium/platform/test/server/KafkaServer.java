package emporium.platform.test.server;

/** The one broker of this JVM. */
public interface KafkaServer {

    String bootstrapServers();

    /** Takes the broker away; what was acknowledged stays. */
    void stop();

    /** Brings it back under its old address. */
    void start();

    /** Starts the broker when it is first asked for. */
    static KafkaServer get() {
        return Started.SERVER;
    }

    /** Holds the broker. */
    final class Started {

        private static final KafkaServer SERVER =
                Docker.answers() ? new ContainerKafka() : new EmbeddedKafka();

        private Started() {}
    }
}
