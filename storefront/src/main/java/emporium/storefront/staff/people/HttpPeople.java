package emporium.storefront.staff.people;

import emporium.platform.client.HttpClients;
import emporium.storefront.clients.Calls;
import emporium.storefront.clients.Credentials;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;

@Component
class HttpPeople implements People {

    private static final String SERVICE = "user-service";

    private final Api api;

    HttpPeople(HttpClients clients) {
        this.api = clients.create(Api.class, SERVICE);
    }

    @Override
    public List<Person> find(
            Credentials admin,
            @Nullable String email,
            @Nullable String role,
            @Nullable UUID after) {
        return Calls.ask(SERVICE, () -> api.find(admin.bearer(), email, role, after, PAGE));
    }

    @Override
    public void grant(Credentials admin, UUID id, Set<String> roles) {
        Calls.ask(SERVICE, () -> api.grant(admin.bearer(), id, new Roles(roles)));
    }

    record Roles(Set<String> roles) {

        Roles {
            roles = Set.copyOf(roles);
        }
    }

    interface Api {

        @GetExchange("/api/users")
        List<Person> find(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestParam(name = "email", required = false) @Nullable String email,
                @RequestParam(name = "role", required = false) @Nullable String role,
                @RequestParam(name = "after", required = false) @Nullable UUID after,
                @RequestParam("size") int size);

        @PutExchange("/api/users/{id}/roles")
        ResponseEntity<Void> grant(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @PathVariable("id") UUID id,
                @RequestBody Roles roles);
    }
}
