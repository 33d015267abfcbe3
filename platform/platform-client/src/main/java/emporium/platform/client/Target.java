package emporium.platform.client;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.URI;
import java.util.Collection;
import java.util.Optional;

/** One service to call, with what protects it and its callers from each other. */
record Target(
        String name,
        ClientSettings settings,
        CircuitBreaker breaker,
        Bulkhead bulkhead,
        RetryBudget budget,
        Instances instances) {

    Optional<URI> instance(Collection<URI> tried) {
        if (settings.url() == null) {
            return instances.next(name, tried);
        }
        return tried.contains(settings.url()) ? Optional.empty() : Optional.of(settings.url());
    }
}
