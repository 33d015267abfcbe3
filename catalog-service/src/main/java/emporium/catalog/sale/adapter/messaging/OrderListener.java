package emporium.catalog.sale.adapter.messaging;

import emporium.catalog.sale.application.Sales;
import emporium.platform.messaging.Subscription;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears what was sold, and what was not after all. */
@Configuration(proxyBeanMethods = false)
class OrderListener {

    @Bean
    Subscription orders(Sales sales) {
        return new Subscription(
                "catalog-service",
                Set.of("orders.events"),
                OrderMessage.TYPES,
                1,
                batch -> sales.hear(batch.stream().map(OrderMessage::read).toList()));
    }
}
