package emporium.order.cart.application;

import emporium.order.cart.domain.CartException.CartBusy;
import emporium.order.domain.Owner.Guest;
import emporium.order.domain.Owner.Shopper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A guest has signed in: their cart becomes part of the shopper's and is gone. */
@Service
public class MergeCarts {

    private final Carts carts;

    MergeCarts(Carts carts) {
        this.carts = carts;
    }

    @Transactional
    public void merge(Guest guest, Shopper shopper) {
        var left = carts.lock(guest);
        if (left.version() > 0) {
            if (!carts.save(carts.lock(shopper).merge(left))) {
                throw new CartBusy(); // the shopper's first cart has just been made elsewhere
            }
            carts.delete(guest);
        }
    }
}
