package emporium.payment.privacy.adapter.messaging;

import emporium.payment.privacy.application.ForgetUsers;
import emporium.platform.messaging.Message;
import emporium.platform.messaging.Subscription;
import emporium.platform.messaging.Topics;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ErasureMessaging {

    static final String TOPIC = "privacy.events";

    private static final String ERASED = "user-erased.v1";

    record Erased(UUID userId) {}

    @Bean
    Topics erasureTopics() {
        return Topics.of(TOPIC);
    }

    @Bean
    Subscription erasedUsers(ForgetUsers forgetUsers) {
        return new Subscription(
                "payment-service",
                Set.of("users.events"),
                Set.of(ERASED),
                1,
                batch ->
                        forgetUsers.forget(
                                batch.stream()
                                        .map(ErasureMessaging::read)
                                        .collect(Collectors.toSet())));
    }

    static UUID read(Message message) {
        return Objects.requireNonNull(message.as(Erased.class).userId, "userId");
    }
}
