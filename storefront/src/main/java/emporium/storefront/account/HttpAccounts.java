package emporium.storefront.account;

import emporium.platform.client.HttpClients;
import emporium.storefront.clients.Calls;
import emporium.storefront.clients.Credentials;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

@Component
class HttpAccounts implements Accounts {

    private static final String SERVICE = "user-service";

    private final Api api;

    HttpAccounts(HttpClients clients) {
        this.api = clients.create(Api.class, SERVICE);
    }

    @Override
    public void register(
            String email, String password, String name, Locale language, String address) {
        var registration = new Registration(email, password, name);
        Calls.ask(SERVICE, () -> api.register(registration, language.toLanguageTag(), address));
    }

    @Override
    public List<Saved> addresses(Credentials member) {
        return Calls.ask(SERVICE, () -> api.addresses(member.bearer()));
    }

    @Override
    public void add(Credentials member, Address address) {
        Calls.ask(SERVICE, () -> api.add(member.bearer(), address));
    }

    @Override
    public void remove(Credentials member, UUID address) {
        Calls.find(SERVICE, () -> api.remove(member.bearer(), address));
    }

    record Registration(String email, String password, String name) {

        @Override
        public String toString() {
            return "Registration[***]";
        }
    }

    interface Api {

        @PostExchange("/api/users")
        ResponseEntity<Void> register(
                @RequestBody Registration registration,
                @RequestHeader("Accept-Language") String language,
                @RequestHeader("X-Forwarded-For") String address);

        @GetExchange("/api/users/me/addresses")
        List<Saved> addresses(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer);

        @PostExchange("/api/users/me/addresses")
        ResponseEntity<Void> add(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestBody Address address);

        @DeleteExchange("/api/users/me/addresses/{id}")
        ResponseEntity<Void> remove(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @PathVariable("id") UUID id);
    }
}
