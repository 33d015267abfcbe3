package emporium.order.order.adapter.messaging;

import emporium.order.order.application.SettleOrders;
import emporium.platform.messaging.Subscription;
import emporium.platform.messaging.Topics;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrderMessaging {

    /** The commands' too: they wait there for receivers that start later. */
    @Bean
    Topics orderTopics() {
        return Topics.of("orders.events", "inventory.commands", "payments.commands");
    }

    /** Stock's and payment's answers together: one batch, one transaction for both. */
    @Bean
    Subscription answers(SettleOrders settleOrders, OrderCorrespondence correspondence) {
        return new Subscription(
                "order-service",
                Set.of("inventory.reservations", "payments.events"),
                AnswerMessage.TYPES,
                2,
                batch -> {
                    var heard = batch.stream().map(AnswerMessage::read).toList();
                    correspondence.heard(batch, heard);
                    settleOrders.hear(heard);
                });
    }
}
