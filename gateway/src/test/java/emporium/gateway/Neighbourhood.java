package emporium.gateway;

import emporium.platform.test.LocalServer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.cloud.client.DefaultServiceInstance;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.discovery.DiscoveryClient;
import org.springframework.context.annotation.Bean;

/** The services behind the gateway under test, and a registry that knows them. */
@TestConfiguration(proxyBeanMethods = false)
class Neighbourhood {

    static final LocalServer CATALOG = new LocalServer(LocalServer.answers(200, "catalog"));
    static final LocalServer CATALOG_TOO = new LocalServer(LocalServer.answers(200, "catalog"));
    static final LocalServer ORDER = new LocalServer(LocalServer.answers(200, "order"));
    static final LocalServer STOREFRONT = new LocalServer(LocalServer.answers(200, "storefront"));
    static final LocalServer NOTIFICATION =
            new LocalServer(LocalServer.answers(200, "notification"));
    static final LocalServer USER = new LocalServer(LocalServer.answers(200, "user"));

    private static final Map<String, List<URI>> LISTED = new ConcurrentHashMap<>();

    static void reset() {
        CATALOG.behave(LocalServer.answers(200, "catalog"));
        CATALOG_TOO.behave(LocalServer.answers(200, "catalog"));
        ORDER.behave(LocalServer.answers(200, "order"));
        STOREFRONT.behave(LocalServer.answers(200, "storefront"));
        USER.behave(LocalServer.answers(200, "user"));
        LISTED.put("catalog-service", List.of(CATALOG.uri(), CATALOG_TOO.uri()));
        LISTED.put("order-service", List.of(ORDER.uri()));
        LISTED.put("user-service", List.of(USER.uri(), LocalServer.nobody()));
        LISTED.put("notification-service", List.of(NOTIFICATION.uri()));
        LISTED.put("storefront", List.of(STOREFRONT.uri()));
        LISTED.put("inventory-service", List.of(LocalServer.nobody()));
    }

    @Bean
    DiscoveryClient registry() {
        reset();
        return new DiscoveryClient() {
            @Override
            public String description() {
                return "neighbourhood";
            }

            @Override
            public List<ServiceInstance> getInstances(String service) {
                return LISTED.getOrDefault(service, List.of()).stream()
                        .<ServiceInstance>map(uri -> instance(service, uri))
                        .toList();
            }

            @Override
            public List<String> getServices() {
                return List.copyOf(LISTED.keySet());
            }
        };
    }

    private static ServiceInstance instance(String service, URI uri) {
        return new DefaultServiceInstance(
                uri.toString(), service, uri.getHost(), uri.getPort(), false);
    }
}
