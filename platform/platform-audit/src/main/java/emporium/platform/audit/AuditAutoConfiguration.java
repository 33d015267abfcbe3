package emporium.platform.audit;

import emporium.platform.messaging.Topics;
import emporium.platform.outbox.Outbox;
import java.time.Clock;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** On the class path of a service with an outbox, it watches every route. */
@AutoConfiguration(
        after = TransactionAutoConfiguration.class,
        afterName = "emporium.platform.outbox.OutboxAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean({Outbox.class, PlatformTransactionManager.class})
@EnableConfigurationProperties(AuditSettings.class)
class AuditAutoConfiguration {

    @Bean
    Topics auditTopics() {
        return Topics.of(Actions.TOPIC);
    }

    /** Outermost of the interceptors: whatever the others do comes after the record. */
    @Bean
    WebMvcConfigurer actionRecords(
            Outbox outbox, PlatformTransactionManager transactions, AuditSettings settings) {
        var watch =
                new ActionInterceptor(
                        new Actions(outbox, new TransactionTemplate(transactions)),
                        settings.roles(),
                        () -> MDC.get("traceId"),
                        Clock.systemUTC());
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(watch).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }
}
