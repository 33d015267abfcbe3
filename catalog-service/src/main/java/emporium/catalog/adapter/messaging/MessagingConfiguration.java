package emporium.catalog.adapter.messaging;

import emporium.platform.messaging.Subscription;
import emporium.platform.messaging.Topics;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

    @Bean
    Topics topics() {
        return Topics.of(OutboxProductEvents.TOPIC);
    }

    @Bean
    Subscription stock(StockListener listener) {
        return new Subscription(
                "catalog-service",
                Set.of("inventory.stock"),
                Set.of(StockListener.TYPE),
                1,
                listener);
    }
}
