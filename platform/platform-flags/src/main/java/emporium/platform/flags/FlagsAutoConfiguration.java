package emporium.platform.flags;

import dev.openfeature.sdk.Client;
import dev.openfeature.sdk.OpenFeatureAPI;
import emporium.platform.config.LiveConfiguration;
import emporium.platform.web.problem.ProblemWriter;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

@AutoConfiguration(
        afterName = {
            "emporium.platform.config.ConfigAutoConfiguration",
            "emporium.platform.web.WebAutoConfiguration"
        })
class FlagsAutoConfiguration {

    private static final AtomicInteger DOMAINS = new AtomicInteger();

    /** In a domain of its own: OpenFeature's registry is one for the whole JVM. */
    @Bean
    Client flags(LiveConfiguration configuration) {
        var domain = "emporium-" + DOMAINS.incrementAndGet();
        var api = OpenFeatureAPI.getInstance();
        api.setProviderAndWait(
                domain, new ConfiguredFlags(configuration.bind("emporium", FlagSettings.class)));
        return api.getClient(domain);
    }

    /** Behind the limit of bodies, before everything that costs. */
    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    FilterRegistrationBean<FaultFilter> faultFilter(Client flags, ProblemWriter problems) {
        var filter =
                new FaultFilter(
                        flags,
                        problems,
                        () -> ThreadLocalRandom.current().nextDouble(),
                        FlagsAutoConfiguration::pause);
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
