package emporium.user.privacy.adapter.messaging;

import emporium.platform.messaging.Message;
import emporium.platform.messaging.Subscription;
import emporium.user.domain.AccountId;
import emporium.user.privacy.application.Erasures;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears who has forgotten somebody. */
@Configuration(proxyBeanMethods = false)
class ErasureListener {

    private static final String COMPLETED = "erasure-completed.v1";

    record Completed(UUID userId, String service, Instant at) {

        Completed {
            Objects.requireNonNull(userId, "userId");
            Objects.requireNonNull(service, "service");
            Objects.requireNonNull(at, "at");
        }
    }

    @Bean
    Subscription erasuresElsewhere(Erasures erasures) {
        return new Subscription(
                "user-service",
                Set.of("privacy.events"),
                Set.of(COMPLETED),
                1,
                batch -> batch.forEach(message -> take(message, erasures)));
    }

    static void take(Message message, Erasures erasures) {
        var done = message.as(Completed.class);
        erasures.completed(new AccountId(done.userId), done.service, done.at);
    }
}
