package emporium.storefront.staff.deadletters;

import emporium.platform.client.HttpClients;
import emporium.storefront.clients.Calls;
import emporium.storefront.clients.Credentials;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

@Component
class HttpDeadLetters implements DeadLetters {

    private static final String SERVICE = "user-service";

    private final Api api;

    HttpDeadLetters(HttpClients clients) {
        this.api = clients.create(Api.class, SERVICE);
    }

    @Override
    public Overview list(Credentials staff, String state) {
        return Calls.ask(SERVICE, () -> api.list(staff.bearer(), state));
    }

    @Override
    public Optional<Letter> find(Credentials staff, String id) {
        return Calls.find(SERVICE, () -> api.show(staff.bearer(), id));
    }

    @Override
    public void replay(Credentials staff, String id) {
        Calls.ask(SERVICE, () -> api.replay(staff.bearer(), id));
    }

    @Override
    public void discard(Credentials staff, String id, String reason) {
        Calls.ask(SERVICE, () -> api.discard(staff.bearer(), id, Map.of("reason", reason)));
    }

    @HttpExchange("/api/admin/dead-letters")
    interface Api {

        @GetExchange
        Overview list(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestParam("state") String state);

        @GetExchange("/{id}")
        Letter show(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @PathVariable("id") String id);

        @PostExchange("/{id}/replay")
        Letter replay(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @PathVariable("id") String id);

        @PostExchange("/{id}/discard")
        Letter discard(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @PathVariable("id") String id,
                @RequestBody Map<String, String> wish);
    }
}
