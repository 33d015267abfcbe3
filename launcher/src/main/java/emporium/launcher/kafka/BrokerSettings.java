package emporium.launcher.kafka;

import emporium.launcher.plan.Ports;
import java.nio.file.Path;

/** A single node that is quickly back after a crash, and small. */
final class BrokerSettings {

    private BrokerSettings() {}

    static String properties(Ports ports, Path log) {
        return """
        # Written by ./shop at every start.
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        controller.listener.names=CONTROLLER
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        log.dirs=%3$s

        # After kill -9 the controller waits for the old session to end: 2 s, not 9.
        broker.session.timeout.ms=2000
        broker.heartbeat.interval.ms=500

        # Topics are declared by who owns them.
        auto.create.topics.enable=false
        num.partitions=4
        default.replication.factor=1
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=8
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=4
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        share.coordinator.state.topic.num.partitions=1
        group.initial.rebalance.delay.ms=0

        log.retention.hours=168
        log.segment.bytes=67108864
        log.index.size.max.bytes=1048576
        # The default buffer alone would be half of the heap.
        log.cleaner.dedupe.buffer.size=4194304
        log.cleaner.threads=1

        num.network.threads=2
        num.io.threads=4
        background.threads=2
        num.recovery.threads.per.data.dir=2
        group.coordinator.threads=1
        share.coordinator.threads=1
        """
                .formatted(ports.kafka(), ports.kafkaController(), log);
    }
}
