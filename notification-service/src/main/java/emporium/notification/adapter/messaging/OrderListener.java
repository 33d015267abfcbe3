package emporium.notification.adapter.messaging;

import emporium.notification.application.OweMails;
import emporium.platform.messaging.Subscription;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrderListener {

    @Bean
    Subscription orders(OweMails oweMails) {
        return new Subscription(
                "notification-service",
                Set.of("orders.events"),
                OrderMessage.KINDS.keySet(),
                1,
                batch -> oweMails.owe(batch.stream().map(OrderMessage::read).toList()));
    }
}
