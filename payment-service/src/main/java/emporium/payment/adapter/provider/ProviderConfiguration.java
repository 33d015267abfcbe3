package emporium.payment.adapter.provider;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    /** Repeats nothing by itself: a repetition is a decision, and it is made elsewhere. */
    @Bean(destroyMethod = "close")
    CloseableHttpClient providerConnections(ProviderSettings settings) {
        var limit = Timeout.of(settings.timeLimit());
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(settings.connections())
                        .setMaxConnPerRoute(settings.connections())
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                                        .setSocketTimeout(limit)
                                        .setTimeToLive(TimeValue.ofMinutes(5))
                                        .setValidateAfterInactivity(TimeValue.ofSeconds(5))
                                        .build())
                        .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom()
                                .setResponseTimeout(limit)
                                .setConnectionRequestTimeout(limit)
                                .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .build();
    }

    @Bean
    RestClient provider(
            ProviderSettings settings,
            CloseableHttpClient providerConnections,
            ObservationRegistry observations) {
        return RestClient.builder()
                .observationRegistry(observations)
                .baseUrl(settings.url())
                .requestFactory(new HttpComponentsClientHttpRequestFactory(providerConnections))
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + settings.key())
                .build();
    }

    /** A slow provider is as bad as one that is away; a declined card is neither. */
    @Bean
    CircuitBreaker providerBreaker(ProviderSettings settings, MeterRegistry meters) {
        var breaker = settings.breaker();
        var registry =
                CircuitBreakerRegistry.of(
                        CircuitBreakerConfig.custom()
                                .slidingWindowSize(breaker.calls())
                                .minimumNumberOfCalls(Math.max(1, breaker.calls() / 2))
                                .failureRateThreshold(breaker.failures())
                                .waitDurationInOpenState(breaker.pause())
                                .permittedNumberOfCallsInHalfOpenState(5)
                                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                                .build());
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
        return registry.circuitBreaker("payment-provider");
    }
}
