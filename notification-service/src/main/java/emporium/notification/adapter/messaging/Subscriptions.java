package emporium.notification.adapter.messaging;

import emporium.notification.application.OweMails;
import emporium.notification.domain.OrderLetter;
import emporium.platform.messaging.Message;
import emporium.platform.messaging.Subscription;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Subscriptions {

    private static final String GROUP = "notification-service";
    private static final Set<String> TYPES =
            Stream.concat(OrderMessage.KINDS.keySet().stream(), Stream.of(ReturnMessage.TYPE))
                    .collect(Collectors.toUnmodifiableSet());

    @Bean
    Subscription orders(OweMails oweMails) {
        return new Subscription(
                GROUP,
                Set.of("orders.events"),
                TYPES,
                1,
                batch ->
                        oweMails.owe(
                                batch.stream()
                                        .filter(Subscriptions::hasReader)
                                        .map(Subscriptions::letter)
                                        .toList()));
    }

    private static boolean hasReader(Message message) {
        return message.type().equals(ReturnMessage.TYPE)
                ? ReturnMessage.hasReader(message)
                : OrderMessage.hasReader(message);
    }

    private static OrderLetter letter(Message message) {
        return message.type().equals(ReturnMessage.TYPE)
                ? ReturnMessage.read(message)
                : OrderMessage.read(message);
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
