package emporium.order.cart.application;

import emporium.order.cart.domain.Cart;
import emporium.order.domain.Line;
import emporium.order.domain.Owner;
import java.time.Instant;
import java.util.List;

/** All carts. Everybody has one; an empty one need not be stored. */
public interface Carts {

    Cart find(Owner owner);

    /** The same, and nobody else changes it until the transaction ends. */
    Cart lock(Owner owner);

    /** False if it has changed since it was found. */
    boolean save(Cart cart);

    void delete(Owner owner);

    int deleteExpired(Instant now, int limit);

    record Bought(Owner owner, List<Line> lines) {
        public Bought {
            lines = List.copyOf(lines);
        }
    }

    /** Takes what was bought out of the buyers' carts. */
    void remove(List<Bought> bought);
}
