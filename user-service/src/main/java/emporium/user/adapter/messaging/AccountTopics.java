package emporium.user.adapter.messaging;

import emporium.platform.messaging.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountTopics {

    static final String EVENTS = "users.events";

    @Bean
    Topics topics() {
        return Topics.of(EVENTS);
    }
}
