package emporium.platform.security;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.client.loadbalancer.LoadBalancerClient;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.support.HttpRequestWrapper;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends a request for {@code lb://name} to an instance the registry knows, and once more, to the
 * next one, if the first cannot be reached: both keys and tokens may be asked for twice.
 */
class IssuerAddress implements ClientHttpRequestInterceptor {

    private final ObjectProvider<LoadBalancerClient> registry;

    IssuerAddress(ObjectProvider<LoadBalancerClient> registry) {
        this.registry = registry;
    }

    @Override
    public ClientHttpResponse intercept(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        if (!"lb".equals(request.getURI().getScheme())) {
            return execution.execute(request, body);
        }
        try {
            return execution.execute(resolved(request), body);
        } catch (IOException unreachable) {
            return execution.execute(resolved(request), body);
        }
    }

    private HttpRequest resolved(HttpRequest request) throws IOException {
        var name = request.getURI().getHost();
        var balancer = registry.getIfAvailable();
        var instance = balancer == null ? null : balancer.choose(name);
        if (instance == null) {
            throw new ConnectException("The registry knows no instance of " + name);
        }
        return new HttpRequestWrapper(request) {
            @Override
            public URI getURI() {
                return at(instance.getUri(), request.getURI());
            }
        };
    }

    private static URI at(URI instance, URI wanted) {
        return UriComponentsBuilder.fromUri(wanted)
                .scheme(instance.getScheme())
                .host(instance.getHost())
                .port(instance.getPort())
                .build(true)
                .toUri();
    }

    static boolean isOutage(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
