package emporium.order.order.adapter.web;

import emporium.order.cart.application.Carts;
import emporium.order.cart.domain.CartItem;
import emporium.order.domain.Owner;
import emporium.order.order.application.OrderViews;
import emporium.platform.security.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the caller's own token; the gateway has no route here. */
@RestController
class PersonalDataController {

    private static final int PAGE = 100;

    private final OrderViews views;
    private final Carts carts;

    PersonalDataController(OrderViews views, Carts carts) {
        this.views = views;
        this.carts = carts;
    }

    record PersonalData(List<OrderResponse> orders, List<CartItem> cart) {}

    @GetMapping("/api/personal-data")
    ResponseEntity<PersonalData> mine(Caller caller) {
        var owner = new Owner.Shopper(caller.id());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new PersonalData(orders(owner), carts.find(owner).items()));
    }

    private List<OrderResponse> orders(Owner owner) {
        var all = new ArrayList<OrderResponse>();
        Optional<UUID> after = Optional.empty();
        while (true) {
            var page = views.ofOwner(owner, after, PAGE);
            page.forEach(order -> all.add(OrderResponse.of(order, views.timeline(order.id()))));
            if (page.size() < PAGE) {
                return all;
            }
            after = Optional.of(page.getLast().id().value());
        }
    }
}
