package emporium.storefront.passkey;

import emporium.platform.client.HttpClients;
import emporium.storefront.clients.Calls;
import emporium.storefront.clients.Credentials;
import emporium.storefront.clients.Refused;
import java.util.List;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Component
class HttpPasskeys implements Passkeys {

    private static final String SERVICE = "user-service";
    private static final JsonMapper JSON = new JsonMapper();

    private final Api api;

    HttpPasskeys(HttpClients clients) {
        this.api = clients.create(Api.class, SERVICE);
    }

    @Override
    public List<Kept> of(Credentials member) {
        return Calls.ask(SERVICE, () -> api.list(member.bearer())).items();
    }

    @Override
    public String optionsToAdd(Credentials member, String origin, String password) {
        var wish = new Wish(origin, password);
        return Calls.ask(SERVICE, () -> api.optionsToAdd(member.bearer(), wish)).toString();
    }

    @Override
    public void add(Credentials member, String name, String credential) {
        var created = new Created(name, read(credential));
        Calls.ask(SERVICE, () -> api.add(member.bearer(), created));
    }

    @Override
    public void remove(Credentials member, UUID id) {
        Calls.find(SERVICE, () -> api.remove(member.bearer(), id));
    }

    @Override
    public String optionsToSignIn(String origin, String client) {
        var here = new Here(origin);
        return Calls.ask(SERVICE, () -> api.optionsToSignIn(client, here)).toString();
    }

    private static JsonNode read(String credential) {
        try {
            return JSON.readTree(credential);
        } catch (JacksonException rubbish) {
            throw new Refused(400, "");
        }
    }

    record All(List<Kept> items) {}

    record Here(String origin) {}

    record Wish(String origin, String currentPassword) {

        @Override
        public String toString() {
            return "Wish[***]";
        }
    }

    record Created(String name, JsonNode credential) {}

    interface Api {

        @GetExchange("/api/users/me/passkeys")
        All list(@RequestHeader(name = "Authorization", required = false) @Nullable String bearer);

        @PostExchange("/api/users/me/passkeys/options")
        JsonNode optionsToAdd(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestBody Wish wish);

        @PostExchange("/api/users/me/passkeys")
        ResponseEntity<Void> add(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestBody Created created);

        @DeleteExchange("/api/users/me/passkeys/{id}")
        ResponseEntity<Void> remove(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @PathVariable("id") UUID id);

        @PostExchange("/api/users/passkeys/options")
        JsonNode optionsToSignIn(
                @RequestHeader("X-Forwarded-For") String client, @RequestBody Here here);
    }
}
