package emporium.storefront.staff.categories;

import emporium.platform.client.HttpClients;
import emporium.storefront.clients.Calls;
import emporium.storefront.clients.Credentials;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

@Component
class HttpDepartments implements Departments {

    private static final String SERVICE = "catalog-service";

    private final Api api;

    HttpDepartments(HttpClients clients) {
        this.api = clients.create(Api.class, SERVICE);
    }

    @Override
    public Optional<Department> find(Credentials staff, String slug) {
        return Calls.find(SERVICE, () -> api.one(staff.bearer(), slug));
    }

    @Override
    public void add(Credentials staff, NewDepartment wanted) {
        Calls.ask(SERVICE, () -> api.add(staff.bearer(), wanted));
    }

    @Override
    public void change(Credentials staff, Department seen, Place wanted) {
        Calls.ask(
                SERVICE,
                () -> api.change(staff.bearer(), tag(seen.version()), seen.slug(), wanted));
    }

    @Override
    public void remove(Credentials staff, Department seen) {
        Calls.ask(SERVICE, () -> api.remove(staff.bearer(), tag(seen.version()), seen.slug()));
    }

    private static String tag(long version) {
        return "W/\"" + version + "\"";
    }

    interface Api {

        @GetExchange("/api/categories/{slug}")
        Department one(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @PathVariable("slug") String slug);

        @PostExchange("/api/categories")
        ResponseEntity<Void> add(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestBody NewDepartment wanted);

        @PutExchange("/api/categories/{slug}")
        ResponseEntity<Void> change(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestHeader("If-Match") String version,
                @PathVariable("slug") String slug,
                @RequestBody Place wanted);

        @DeleteExchange("/api/categories/{slug}")
        ResponseEntity<Void> remove(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestHeader("If-Match") String version,
                @PathVariable("slug") String slug);
    }
}
