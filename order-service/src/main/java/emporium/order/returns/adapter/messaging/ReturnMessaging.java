package emporium.order.returns.adapter.messaging;

import emporium.order.returns.application.SettleReturns;
import emporium.order.returns.domain.Restock;
import emporium.order.returns.domain.ReturnId;
import emporium.platform.messaging.Subscription;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReturnMessaging {

    /** Beside the checkout's answers, not among them: no order waits for a return. */
    @Bean
    Subscription restockings(SettleReturns settleReturns) {
        return new Subscription(
                "order-service-returns",
                Set.of("inventory.reservations"),
                RestockMessage.ANSWERS,
                1,
                batch -> {
                    Map<ReturnId, Restock> answers = new HashMap<>();
                    for (var message : batch) {
                        var answer = RestockMessage.read(message);
                        answers.put(answer.getKey(), answer.getValue());
                    }
                    settleReturns.restocked(answers);
                });
    }
}
