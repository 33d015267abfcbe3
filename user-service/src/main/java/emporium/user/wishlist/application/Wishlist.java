package emporium.user.wishlist.application;

import emporium.user.domain.AccountException;
import emporium.user.domain.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keeps wishes; an account never meets another's. */
public interface Wishlist {

    int MAX = 200;

    record Wish(UUID productId, Instant addedAt) {}

    /** The newest first. */
    List<Wish> of(AccountId owner);

    /**
     * What is there already stays as it is.
     *
     * @throws AccountException.TooManyWishes if the list is full
     * @throws AccountException.NotFound if there is no such account
     */
    void add(AccountId owner, UUID productId, Instant now);

    void remove(AccountId owner, UUID productId);
}
