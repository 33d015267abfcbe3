package emporium.notification.adapter.messaging;

import emporium.notification.application.OweMails;
import emporium.platform.messaging.Subscription;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Subscriptions {

    private static final String GROUP = "notification-service";

    @Bean
    Subscription orders(OweMails oweMails) {
        return new Subscription(
                GROUP,
                Set.of("orders.events"),
                OrderMessage.KINDS.keySet(),
                1,
                batch ->
                        oweMails.owe(
                                batch.stream()
                                        .filter(OrderMessage::hasReader)
                                        .map(OrderMessage::read)
                                        .toList()));
    }

    @Bean
    Subscription accountMails(OweMails oweMails) {
        return new Subscription(
                GROUP,
                Set.of("notifications.commands"),
                Set.of(AccountMailMessage.TYPE),
                1,
                batch -> oweMails.owe(batch.stream().map(AccountMailMessage::read).toList()));
    }
}
