package emporium.payment.privacy.adapter.messaging;

import emporium.payment.privacy.application.Payers;
import emporium.platform.messaging.Message;
import emporium.platform.messaging.Subscription;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears whose order it is; guests are nobody. */
@Configuration(proxyBeanMethods = false)
class PayerListener {

    private static final String PLACED = "order-placed.v1";

    record Placed(UUID orderId, Customer customer) {}

    record Customer(@Nullable String id) {}

    @Bean
    Subscription placedOrders(Payers payers) {
        return new Subscription(
                "payment-service",
                Set.of("orders.events"),
                Set.of(PLACED),
                1,
                batch -> note(batch, payers));
    }

    static void note(List<Message> batch, Payers payers) {
        var users = new HashMap<UUID, UUID>();
        for (var message : batch) {
            var placed = message.as(Placed.class);
            var id = placed.customer.id;
            if (id != null) {
                users.put(placed.orderId, UUID.fromString(id));
            }
        }
        if (!users.isEmpty()) {
            payers.note(users);
        }
    }
}
