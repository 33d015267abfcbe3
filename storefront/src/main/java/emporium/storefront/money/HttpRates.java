package emporium.storefront.money;

import emporium.platform.client.HttpClients;
import emporium.storefront.clients.Calls;
import org.springframework.stereotype.Component;
import org.springframework.web.service.annotation.GetExchange;

@Component
class HttpRates implements Rates {

    private static final String SERVICE = "order-service";

    private final Api api;

    HttpRates(HttpClients clients) {
        this.api = clients.create(Api.class, SERVICE);
    }

    @Override
    public RateTable today() {
        return Calls.ask(SERVICE, api::rates);
    }

    interface Api {

        @GetExchange("/api/rates")
        RateTable rates();
    }
}
