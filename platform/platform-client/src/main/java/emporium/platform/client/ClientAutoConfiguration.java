package emporium.platform.client;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.discovery.DiscoveryClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.DispatcherServlet;

@AutoConfiguration(
        afterName = "org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration")
class ClientAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Instances instances(ObjectProvider<DiscoveryClient> registry) {
        return new Instances(service -> uris(registry.getIfAvailable(), service), System::nanoTime);
    }

    @Bean
    @ConditionalOnMissingBean
    CircuitBreakerRegistry circuitBreakers() {
        return CircuitBreakerRegistry.ofDefaults();
    }

    @Bean
    @ConditionalOnMissingBean
    HttpClients httpClients(
            RestClient.Builder builder,
            Environment environment,
            Instances instances,
            CircuitBreakerRegistry breakers) {
        return new HttpClients(
                builder, service -> settings(environment, service), instances, breakers);
    }

    private static ClientSettings settings(Environment environment, String service) {
        return Binder.get(environment)
                .bindOrCreate("emporium.clients." + service, ClientSettings.class);
    }

    private static List<URI> uris(@Nullable DiscoveryClient registry, String service) {
        return registry == null
                ? List.of()
                : registry.getInstances(service).stream().map(ServiceInstance::getUri).toList();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    static class Metrics {

        @Bean
        MeterBinder breakerMetrics(CircuitBreakerRegistry breakers) {
            return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(DispatcherServlet.class)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @Import(UnavailableProblem.class)
    static class Web {}
}
