package emporium.order.assortment.adapter.messaging;

import emporium.order.assortment.application.UpdateReplica;
import emporium.platform.messaging.Subscription;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AssortmentMessaging {

    @Bean
    Subscription products(UpdateReplica updateReplica) {
        return new Subscription(
                "order-service",
                Set.of("catalog.products"),
                ProductMessage.TYPES,
                1,
                batch -> updateReplica.hear(batch.stream().map(ProductMessage::read).toList()));
    }
}
