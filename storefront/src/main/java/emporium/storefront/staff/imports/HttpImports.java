package emporium.storefront.staff.imports;

import emporium.platform.client.HttpClients;
import emporium.storefront.clients.Calls;
import emporium.storefront.clients.Credentials;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClient;
import org.springframework.web.service.annotation.GetExchange;

@Component
class HttpImports implements Imports {

    private static final String SERVICE = "catalog-service";

    /** For the catalog to take all of it in; it answers before it reads. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Api api;
    private final RestClient uploads;

    HttpImports(HttpClients clients) {
        this.api = clients.create(Api.class, SERVICE);
        this.uploads = clients.streamingClient(SERVICE, PATIENCE);
    }

    @Override
    public List<Job> latest(Credentials staff) {
        return Calls.ask(SERVICE, () -> api.latest(staff.bearer()));
    }

    @Override
    public Optional<Job> find(Credentials staff, UUID id) {
        return Calls.find(SERVICE, () -> api.one(staff.bearer(), id));
    }

    @Override
    public Job send(Credentials staff, Format format, Resource file) {
        return Calls.ask(
                SERVICE,
                () ->
                        Objects.requireNonNull(
                                uploads.post()
                                        .uri("/api/products/import")
                                        .header(
                                                HttpHeaders.AUTHORIZATION,
                                                Objects.requireNonNull(staff.bearer()))
                                        .contentType(MediaType.valueOf(format.mediaType()))
                                        .body(file)
                                        .retrieve()
                                        .body(Job.class)));
    }

    @Override
    public Faults faults(Credentials staff, UUID id, long after) {
        return Calls.ask(SERVICE, () -> api.faults(staff.bearer(), id, after));
    }

    interface Api {

        @GetExchange("/api/products/imports")
        List<Job> latest(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer);

        @GetExchange("/api/products/imports/{id}")
        Job one(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @PathVariable("id") UUID id);

        @GetExchange("/api/products/imports/{id}/errors")
        Faults faults(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @PathVariable("id") UUID id,
                @RequestParam("after") long after);
    }
}
