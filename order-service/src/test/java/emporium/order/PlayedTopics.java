package emporium.order;

import emporium.platform.messaging.Topics;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The topics that the other services would have made. */
@TestConfiguration(proxyBeanMethods = false)
class PlayedTopics {

    @Bean
    Topics topicsOfOthers() {
        return Topics.of(
                "inventory.commands",
                "inventory.reservations",
                "payments.commands",
                "payments.events",
                "catalog.products");
    }
}
