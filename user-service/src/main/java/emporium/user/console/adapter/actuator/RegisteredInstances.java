package emporium.user.console.adapter.actuator;

import emporium.user.console.application.Instances;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.client.discovery.DiscoveryClient;
import org.springframework.stereotype.Component;

@Component
class RegisteredInstances implements Instances {

    private final ObjectProvider<DiscoveryClient> registry;

    RegisteredInstances(ObjectProvider<DiscoveryClient> registry) {
        this.registry = registry;
    }

    @Override
    public List<Instance> all() {
        return registry.stream()
                .flatMap(known ->
                        known.getServices().stream()
                                .flatMap(service -> known.getInstances(service).stream()))
                .map(instance ->
                        new Instance(
                                instance.getServiceId().toLowerCase(Locale.ROOT),
                                String.valueOf(instance.getInstanceId()),
                                instance.getUri()))
                .distinct()
                .toList();
    }
}
