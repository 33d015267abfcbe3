package emporium.user.wishlist.adapter.web;

import emporium.platform.security.Caller;
import emporium.user.domain.AccountId;
import emporium.user.wishlist.application.Wishlist;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users/me/wishlist")
class WishlistController {

    private final Wishlist wishlist;
    private final Clock clock;

    WishlistController(Wishlist wishlist, Clock clock) {
        this.wishlist = wishlist;
        this.clock = clock;
    }

    record Wishes(List<Wishlist.Wish> items) {}

    @GetMapping
    Wishes mine(Caller caller) {
        return new Wishes(wishlist.of(AccountId.of(caller.id())));
    }

    @PutMapping("/{productId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(@PathVariable UUID productId, Caller caller) {
        wishlist.add(AccountId.of(caller.id()), productId, clock.instant());
    }

    @DeleteMapping("/{productId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID productId, Caller caller) {
        wishlist.remove(AccountId.of(caller.id()), productId);
    }
}
