package emporium.gateway.upstream;

import emporium.platform.client.RetryBudget;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * One service behind one route: a breaker per instance, so that a sick instance is left alone and
 * the others are not.
 */
class Upstream {

    private static final int MOST_BREAKERS = 64;

    /**
     * Only what says that the instance cannot answer counts; slowness does not, or a cold JVM would
     * be shut out just when it warms up. Half open lets as many through as a crowd of browsers
     * brings at once, and stays so until that many have been answered: it never shuts out a shop
     * with few visitors.
     */
    private static final CircuitBreakerConfig BREAKER =
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(50)
                    .minimumNumberOfCalls(20)
                    .failureRateThreshold(50)
                    .waitDurationInOpenState(Duration.ofMillis(500))
                    .permittedNumberOfCallsInHalfOpenState(50)
                    .build();

    private final String route;
    private final CircuitBreakerRegistry registry;
    private final Map<URI, CircuitBreaker> breakers = new ConcurrentHashMap<>();

    final RetryBudget budget = new RetryBudget();

    Upstream(String route, CircuitBreakerRegistry registry) {
        this.route = route;
        this.registry = registry;
    }

    CircuitBreaker breaker(URI instance, Supplier<List<URI>> known) {
        var breaker = breakers.get(instance);
        if (breaker != null) {
            return breaker;
        }
        if (breakers.size() >= MOST_BREAKERS) {
            var present = known.get();
            breakers.keySet().removeIf(gone -> !present.contains(gone) && forget(gone));
        }
        return breakers.computeIfAbsent(
                instance, uri -> registry.circuitBreaker(name(uri), BREAKER));
    }

    private boolean forget(URI instance) {
        registry.remove(name(instance));
        return true;
    }

    private String name(URI instance) {
        return route + "@" + instance.getAuthority();
    }
}
