package emporium.platform.client;

import org.springframework.core.env.Environment;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** Makes clients for other services out of {@code @HttpExchange} interfaces. */
public class HttpClients {

    private final RestClient.Builder builder;
    private final Environment environment;

    HttpClients(RestClient.Builder builder, Environment environment) {
        this.builder = builder;
        this.environment = environment;
    }

    /**
     * A client for {@code serviceId}. Calls throw {@link TargetUnavailable} when it cannot answer
     * and {@code HttpClientErrorException} when it refuses.
     */
    public <T> T create(
            Class<T> exchangeInterface,
            String serviceId,
            ClientHttpRequestInterceptor... interceptors) {
        var url =
                environment.getProperty(
                        "emporium.clients." + serviceId + ".url", "http://" + serviceId);
        var client = builder.clone().baseUrl(url);
        for (var interceptor : interceptors) {
            client.requestInterceptor(interceptor);
        }
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client.build()))
                .build()
                .createClient(exchangeInterface);
    }
}
