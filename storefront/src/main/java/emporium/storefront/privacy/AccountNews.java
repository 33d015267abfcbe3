package emporium.storefront.privacy;

import emporium.platform.messaging.Message;
import emporium.platform.messaging.Subscription;
import emporium.platform.messaging.Topics;
import emporium.platform.outbox.Outbox;
import emporium.platform.outbox.OutgoingMessage;
import emporium.storefront.session.EndedSessions;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Accounts that are gone, or signed out everywhere: their sessions here end, and that is told. */
@Configuration(proxyBeanMethods = false)
class AccountNews {

    static final String PRIVACY = "privacy.events";
    static final String ERASED = "user-erased.v1";
    static final String SIGNED_OUT = "user-signed-out.v1";

    private final EndedSessions sessions;
    private final Outbox outbox;
    private final Clock clock;

    AccountNews(EndedSessions sessions, Outbox outbox, Clock clock) {
        this.sessions = sessions;
        this.outbox = outbox;
        this.clock = clock;
    }

    record User(UUID userId) {}

    /** {@code erasure-completed.v1}. */
    record Completed(UUID userId, String service, Instant at) {}

    @Bean
    Topics erasureTopics() {
        return Topics.of(PRIVACY);
    }

    @Bean
    Subscription accountsThatEnd() {
        return new Subscription(
                "storefront", Set.of("users.events"), Set.of(ERASED, SIGNED_OUT), 1, this::hear);
    }

    void hear(List<Message> batch) {
        var all = new LinkedHashSet<String>();
        var erased = new LinkedHashSet<UUID>();
        for (var message : batch) {
            var user = Objects.requireNonNull(message.as(User.class).userId, "userId");
            all.add(user.toString());
            if (message.type().equals(ERASED)) {
                erased.add(user);
            }
        }
        sessions.end(all);
        if (!erased.isEmpty()) {
            outbox.append(erased.stream().map(this::completed).toList());
        }
    }

    private OutgoingMessage completed(UUID user) {
        var now = clock.instant();
        return new OutgoingMessage(
                PRIVACY,
                user.toString(),
                "erasure-completed.v1",
                now,
                new Completed(user, "storefront", now));
    }
}
