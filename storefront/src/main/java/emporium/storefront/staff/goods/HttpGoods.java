package emporium.storefront.staff.goods;

import emporium.platform.client.HttpClients;
import emporium.storefront.catalog.Product;
import emporium.storefront.clients.Calls;
import emporium.storefront.clients.Credentials;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

@Component
class HttpGoods implements Goods {

    private static final String SERVICE = "catalog-service";

    private final Api api;

    HttpGoods(HttpClients clients) {
        this.api = clients.create(Api.class, SERVICE);
    }

    @Override
    public Page find(
            Credentials staff, String text, @Nullable Boolean active, @Nullable String after) {
        return Calls.ask(SERVICE, () -> api.find(staff.bearer(), text, active, after));
    }

    @Override
    public Optional<Product> product(Credentials staff, String id) {
        return Calls.find(SERVICE, () -> api.product(staff.bearer(), id));
    }

    @Override
    public Product create(Credentials staff, Draft draft) {
        return Calls.ask(SERVICE, () -> api.create(staff.bearer(), draft));
    }

    @Override
    public Product replace(Credentials staff, String id, long version, Draft draft) {
        return Calls.ask(SERVICE, () -> api.replace(staff.bearer(), tag(version), id, draft));
    }

    @Override
    public void remove(Credentials staff, String id, long version) {
        Calls.ask(SERVICE, () -> api.remove(staff.bearer(), tag(version), id));
    }

    private static String tag(long version) {
        return "W/\"" + version + "\"";
    }

    interface Api {

        @GetExchange("/api/admin/products")
        Page find(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestParam("q") String text,
                @RequestParam(name = "active", required = false) @Nullable Boolean active,
                @RequestParam(name = "after", required = false) @Nullable String after);

        @GetExchange("/api/products/{id}")
        Product product(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @PathVariable("id") String id);

        @PostExchange("/api/products")
        Product create(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestBody Draft draft);

        @PutExchange("/api/products/{id}")
        Product replace(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestHeader("If-Match") String version,
                @PathVariable("id") String id,
                @RequestBody Draft draft);

        @DeleteExchange("/api/products/{id}")
        ResponseEntity<Void> remove(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestHeader("If-Match") String version,
                @PathVariable("id") String id);
    }
}
