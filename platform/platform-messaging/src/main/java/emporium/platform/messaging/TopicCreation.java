package emporium.platform.messaging;

import emporium.platform.outbox.TopicSupply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes what is not there, whichever service comes first: writer and reader agree on the shape. */
final class TopicCreation implements TopicSupply {

    private static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(90);

    private final Map<String, Object> settings;
    private final TopicProperties properties;
    private final Set<String> names = new TreeSet<>();
    private final Set<String> deadLetters = new TreeSet<>();

    TopicCreation(
            Map<String, Object> clientSettings,
            TopicProperties properties,
            Collection<Topics> topics,
            Collection<Subscription> subscriptions) {
        this.settings = new HashMap<>(clientSettings);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        this.properties = properties;
        topics.forEach(declared -> names.addAll(declared.names()));
        for (var subscription : subscriptions) {
            names.addAll(subscription.topics());
            subscription.topics().stream()
                    .map(topic -> DeadLetters.topic(topic, subscription.group()))
                    .forEach(deadLetters::add);
        }
    }

    /** Throws when the broker does not answer. */
    void createDeclared() throws InterruptedException, ExecutionException {
        var wanted = new ArrayList<NewTopic>();
        names.forEach(name -> wanted.add(topic(name, properties.partitions())));
        var kept = Map.of("retention.ms", Long.toString(DEAD_LETTERS_KEPT.toMillis()));
        deadLetters.forEach(name -> wanted.add(topic(name, 1).configs(kept)));
        createMissing(wanted);
    }

    @Override
    public void create(Set<String> topics) throws InterruptedException, ExecutionException {
        createMissing(topics.stream().map(name -> topic(name, properties.partitions())).toList());
    }

    private void createMissing(List<NewTopic> wanted)
            throws InterruptedException, ExecutionException {
        if (wanted.isEmpty()) {
            return;
        }
        try (var admin = Admin.create(settings)) {
            var there = admin.listTopics().names().get();
            var missing = wanted.stream().filter(topic -> !there.contains(topic.name())).toList();
            for (var creation : admin.createTopics(missing).values().values()) {
                try {
                    creation.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
        }
    }

    private NewTopic topic(String name, int partitions) {
        var replication = properties.replication();
        return new NewTopic(
                name,
                Optional.of(partitions),
                replication == -1 ? Optional.empty() : Optional.of(replication));
    }
}
