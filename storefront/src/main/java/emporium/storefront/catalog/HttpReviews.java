package emporium.storefront.catalog;

import emporium.platform.client.HttpClients;
import emporium.storefront.clients.Calls;
import emporium.storefront.clients.Credentials;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

@Component
class HttpReviews implements Reviews {

    private static final String SERVICE = "catalog-service";

    private final Api api;

    HttpReviews(HttpClients clients) {
        this.api = clients.create(Api.class, SERVICE);
    }

    @Override
    public Page of(String product, int size, @Nullable String after) {
        return Calls.ask(SERVICE, () -> api.list(product, size, after));
    }

    @Override
    public Mine mine(Credentials member, String product) {
        return Calls.ask(SERVICE, () -> api.mine(member.bearer(), product));
    }

    @Override
    public void write(Credentials member, String product, Words words) {
        Calls.ask(SERVICE, () -> api.write(member.bearer(), product, words));
    }

    @Override
    public void rewrite(Credentials member, String product, Review before, Words words) {
        var version = "W/\"" + before.version() + "\"";
        Calls.ask(
                SERVICE, () -> api.rewrite(member.bearer(), version, product, before.id(), words));
    }

    interface Api {

        @GetExchange("/api/products/{product}/reviews")
        Page list(
                @PathVariable("product") String product,
                @RequestParam("size") int size,
                @RequestParam(name = "after", required = false) @Nullable String after);

        @GetExchange("/api/products/{product}/reviews/mine")
        Mine mine(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @PathVariable("product") String product);

        @PostExchange("/api/products/{product}/reviews")
        ResponseEntity<Void> write(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @PathVariable("product") String product,
                @RequestBody Words words);

        @PutExchange("/api/products/{product}/reviews/{review}")
        ResponseEntity<Void> rewrite(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestHeader("If-Match") String version,
                @PathVariable("product") String product,
                @PathVariable("review") String review,
                @RequestBody Words words);
    }
}
