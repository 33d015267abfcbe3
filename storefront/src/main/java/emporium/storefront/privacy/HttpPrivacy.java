package emporium.storefront.privacy;

import emporium.platform.client.HttpClients;
import emporium.storefront.clients.Calls;
import emporium.storefront.clients.Credentials;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;

@Component
class HttpPrivacy implements Privacy {

    private static final String SERVICE = "user-service";

    private final Api api;

    HttpPrivacy(HttpClients clients) {
        this.api = clients.create(Api.class, SERVICE);
    }

    @Override
    public byte[] export(Credentials member) {
        return Calls.ask(SERVICE, () -> api.export(member.bearer()));
    }

    @Override
    public String erase(Credentials member) {
        var location =
                Calls.ask(SERVICE, () -> api.erase(member.bearer())).getHeaders().getLocation();
        var path = location == null ? "" : location.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public Optional<Progress> progress(String receipt) {
        return Calls.find(SERVICE, () -> api.progress(receipt));
    }

    interface Api {

        @GetExchange("/api/users/me/export")
        byte[] export(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer);

        @DeleteExchange("/api/users/me")
        ResponseEntity<Void> erase(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer);

        @GetExchange("/api/users/erasures/{receipt}")
        Progress progress(@PathVariable("receipt") String receipt);
    }
}
