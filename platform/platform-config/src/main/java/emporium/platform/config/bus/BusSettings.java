package emporium.platform.config.bus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Where the bus is and who this instance is on it. Kafka's own settings are read from where Spring
 * has them, since not everybody on the bus has Spring's Kafka.
 *
 * @param kafka what every client needs: servers, and whatever is below {@code
 *     spring.kafka.properties}
 * @param replication of the topic if it has to be made; -1 leaves it to the broker
 */
record BusSettings(Map<String, Object> kafka, short replication, String service, String instance) {

    static final String SERVERS = "spring.kafka.bootstrap-servers";

    static BusSettings of(Environment environment) {
        var binder = Binder.get(environment);
        var kafka =
                binder.bind("spring.kafka.properties", Bindable.mapOf(String.class, Object.class))
                        .orElseGet(HashMap::new);
        kafka.put(
                "bootstrap.servers",
                binder.bind(SERVERS, Bindable.listOf(String.class)).orElse(List.of()));
        var service = environment.getProperty("spring.application.name", "application");
        var instance =
                environment.getProperty(
                        "emporium.instance",
                        service + "-" + environment.getProperty("emporium.random", "1"));
        kafka.put("client.id", instance + "-bus");
        return new BusSettings(
                kafka,
                environment.getProperty("emporium.topics.replication", Short.class, (short) -1),
                service,
                instance);
    }
}
