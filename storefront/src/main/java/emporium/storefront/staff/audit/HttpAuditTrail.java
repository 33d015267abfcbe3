package emporium.storefront.staff.audit;

import emporium.platform.client.HttpClients;
import emporium.storefront.clients.Calls;
import emporium.storefront.clients.Credentials;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

@Component
class HttpAuditTrail implements AuditTrail {

    private static final String SERVICE = "user-service";

    private final Api api;

    HttpAuditTrail(HttpClients clients) {
        this.api = clients.create(Api.class, SERVICE);
    }

    @Override
    public Page find(Credentials admin, Question asked) {
        return Calls.ask(
                SERVICE,
                () ->
                        api.find(
                                admin.bearer(),
                                asked.actor(),
                                asked.path(),
                                asked.from() == null ? null : asked.from().toString(),
                                asked.to() == null ? null : asked.to().toString(),
                                asked.after()));
    }

    interface Api {

        @GetExchange("/api/admin/audit")
        Page find(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestParam(name = "actor", required = false) @Nullable UUID actor,
                @RequestParam(name = "path", required = false) @Nullable String path,
                @RequestParam(name = "from", required = false) @Nullable String from,
                @RequestParam(name = "to", required = false) @Nullable String to,
                @RequestParam(name = "after", required = false) @Nullable String after);
    }
}
