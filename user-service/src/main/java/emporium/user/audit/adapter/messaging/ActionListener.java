package emporium.user.audit.adapter.messaging;

import emporium.platform.messaging.Message;
import emporium.platform.messaging.Subscription;
import emporium.user.audit.application.AuditLog;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears what staff do. */
@Configuration(proxyBeanMethods = false)
class ActionListener {

    @Bean
    Subscription staffActions(AuditLog log) {
        return new Subscription(
                "user-service",
                Set.of("staff.actions"),
                ActionMessage.TYPES,
                1,
                batch -> {
                    log.begun(of(ActionMessage.BEGUN, batch).map(ActionMessage::begun).toList());
                    log.ended(of(ActionMessage.ENDED, batch).map(ActionMessage::ended).toList());
                });
    }

    private static Stream<Message> of(String type, List<Message> batch) {
        return batch.stream().filter(message -> message.type().equals(type));
    }
}
