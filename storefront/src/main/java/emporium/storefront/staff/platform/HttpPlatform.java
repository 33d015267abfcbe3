package emporium.storefront.staff.platform;

import emporium.platform.client.HttpClients;
import emporium.storefront.clients.Calls;
import emporium.storefront.clients.Credentials;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;

@Component
class HttpPlatform implements Platform {

    private static final String SERVICE = "user-service";

    private final Api api;

    HttpPlatform(HttpClients clients) {
        this.api = clients.create(Api.class, SERVICE);
    }

    @Override
    public Look look(Credentials staff) {
        return Calls.ask(SERVICE, () -> api.look(staff.bearer()));
    }

    interface Api {

        @GetExchange("/api/admin/platform")
        Look look(@RequestHeader(name = "Authorization", required = false) @Nullable String bearer);
    }
}
