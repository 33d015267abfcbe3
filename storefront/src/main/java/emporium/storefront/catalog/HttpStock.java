package emporium.storefront.catalog;

import emporium.platform.client.HttpClients;
import emporium.storefront.clients.Calls;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

@Component
class HttpStock implements Stock {

    private static final String SERVICE = "inventory-service";

    private final Api api;

    HttpStock(HttpClients clients) {
        this.api = clients.create(Api.class, SERVICE);
    }

    @Override
    public Map<String, Integer> of(Collection<String> skus) {
        return Calls.ask(SERVICE, () -> api.stock(List.copyOf(skus))).stream()
                .collect(Collectors.toMap(Level::sku, Level::available));
    }

    interface Api {

        @GetExchange("/api/stock")
        List<Level> stock(@RequestParam("sku") List<String> skus);
    }

    record Level(String sku, int available) {}
}
