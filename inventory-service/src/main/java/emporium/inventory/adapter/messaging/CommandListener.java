package emporium.inventory.adapter.messaging;

import emporium.inventory.application.HandleCommands;
import emporium.platform.messaging.Subscription;
import emporium.platform.messaging.Topics;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommandListener {

    /** One per instance: two would wait for each other's locks, and halve the batches. */
    private static final int CONSUMERS = 1;

    @Bean
    Subscription commands(HandleCommands handleCommands) {
        return new Subscription(
                "inventory-service",
                Set.of(InventoryTopics.COMMANDS),
                CommandMessage.TYPES,
                CONSUMERS,
                batch -> handleCommands.handle(batch.stream().map(CommandMessage::read).toList()));
    }

    @Bean
    Topics inventoryTopics() {
        return Topics.of(
                InventoryTopics.COMMANDS, InventoryTopics.RESERVATIONS, InventoryTopics.STOCK);
    }
}
