package emporium.storefront.wishlist;

import emporium.platform.client.HttpClients;
import emporium.storefront.clients.Calls;
import emporium.storefront.clients.Credentials;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;

@Component
class HttpWishlist implements Wishlist {

    private static final String SERVICE = "user-service";

    private final Api api;

    HttpWishlist(HttpClients clients) {
        this.api = clients.create(Api.class, SERVICE);
    }

    @Override
    public List<String> of(Credentials member) {
        return Calls.ask(SERVICE, () -> api.list(member.bearer())).items().stream()
                .map(Wish::productId)
                .toList();
    }

    @Override
    public void add(Credentials member, String productId) {
        Calls.ask(SERVICE, () -> api.add(member.bearer(), productId));
    }

    @Override
    public void remove(Credentials member, String productId) {
        Calls.ask(SERVICE, () -> api.remove(member.bearer(), productId));
    }

    record Wishes(List<Wish> items) {}

    record Wish(String productId) {}

    interface Api {

        @GetExchange("/api/users/me/wishlist")
        Wishes list(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer);

        @PutExchange("/api/users/me/wishlist/{id}")
        ResponseEntity<Void> add(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @PathVariable("id") String productId);

        @DeleteExchange("/api/users/me/wishlist/{id}")
        ResponseEntity<Void> remove(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @PathVariable("id") String productId);
    }
}
