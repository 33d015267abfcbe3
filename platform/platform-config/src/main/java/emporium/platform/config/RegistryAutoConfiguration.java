package emporium.platform.config;

import com.netflix.appinfo.ApplicationInfoManager;
import com.netflix.discovery.DiscoveryClient;
import com.netflix.discovery.EurekaClient;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

@AutoConfiguration(
        afterName = "org.springframework.cloud.netflix.eureka.EurekaClientAutoConfiguration")
@ConditionalOnClass(EurekaClient.class)
@ConditionalOnBean(EurekaClient.class)
class RegistryAutoConfiguration {

    @Bean
    static StaysRegistered staysRegistered() {
        return new StaysRegistered();
    }

    @Bean
    RegisterWhenReady registerWhenReady(ApplicationInfoManager instance) {
        return new RegisterWhenReady(instance);
    }

    @Bean
    @ConditionalOnProperty(name = "eureka.client.fetch-registry", matchIfMissing = true)
    RegistryWatch registryWatch(EurekaClient registry) {
        return new RegistryWatch((DiscoveryClient) registry);
    }

    @Bean
    @ConditionalOnProperty(name = "eureka.client.fetch-registry", matchIfMissing = true)
    Drain drain(EurekaClient registry, ApplicationInfoManager self, Environment environment) {
        return new Drain(
                registry,
                self.getInfo().getVIPAddress(),
                self.getInfo().getInstanceId(),
                environment.getProperty(
                        "emporium.drain-time", Duration.class, Duration.ofSeconds(3)));
    }
}
