package emporium.payment.adapter.messaging;

import emporium.payment.application.TakeCommands;
import emporium.platform.messaging.Subscription;
import emporium.platform.messaging.Topics;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service hears, and where it speaks. */
@Configuration(proxyBeanMethods = false)
class PaymentTopics {

    static final String COMMANDS = "payments.commands";
    static final String EVENTS = "payments.events";

    @Bean
    Topics topics() {
        return Topics.of(COMMANDS, EVENTS);
    }

    @Bean
    Subscription commands(TakeCommands takeCommands) {
        return new Subscription(
                "payment-service",
                Set.of(COMMANDS),
                CommandMessage.TYPES,
                1,
                batch -> takeCommands.take(batch.stream().map(CommandMessage::read).toList()));
    }
}
