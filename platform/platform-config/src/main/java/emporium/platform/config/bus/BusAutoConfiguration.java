package emporium.platform.config.bus;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.context.refresh.ContextRefresher;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Where there is a broker, and a config server whose settings may change. */
@AutoConfiguration(afterName = "org.springframework.cloud.autoconfigure.RefreshAutoConfiguration")
@ConditionalOnClass(KafkaConsumer.class)
@ConditionalOnBean(ContextRefresher.class)
@ConditionalOnProperty(BusSettings.SERVERS)
@ConditionalOnBooleanProperty(name = "spring.cloud.config.enabled", matchIfMissing = true)
class BusAutoConfiguration {

    @Bean
    RefreshBus refreshBus(Environment environment, ContextRefresher refresher, Rounds rounds) {
        var settings = BusSettings.of(environment);
        return new RefreshBus(settings, new BusTopic(settings), refresher, rounds);
    }

    @Bean
    Rounds refreshRounds() {
        return new Rounds();
    }

    @Bean
    BusRefreshEndpoint busRefreshEndpoint(RefreshBus bus, Rounds rounds) {
        return new BusRefreshEndpoint(bus, rounds);
    }
}
