package emporium.platform.security;

import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.client.loadbalancer.LoadBalancerClient;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** The way to the issuer: short timeouts, instances from the registry. */
public final class IssuerHttp {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(2);

    private IssuerHttp() {}

    static RestClient client(
            ObjectProvider<LoadBalancerClient> registry, ObservationRegistry observations) {
        return builder(registry, observations).build();
    }

    public static RestClient.Builder builder(
            ObjectProvider<LoadBalancerClient> registry, ObservationRegistry observations) {
        var http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT_TIMEOUT)
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(READ_TIMEOUT);
        return RestClient.builder()
                .requestFactory(requests)
                .observationRegistry(observations)
                .requestInterceptor(new IssuerAddress(registry));
    }
}
