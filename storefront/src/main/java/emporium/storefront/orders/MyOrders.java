package emporium.storefront.orders;

import emporium.storefront.clients.Credentials;
import emporium.storefront.session.Member;
import emporium.storefront.session.Shopper;
import emporium.storefront.web.NotThere;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The shopper's own orders, those from before signing in among them. */
@Component
public class MyOrders {

    private final Orders orders;

    MyOrders(Orders orders) {
        this.orders = orders;
    }

    Order find(Shopper shopper, UUID id) {
        return withOwner(shopper, id, owner -> orders.find(owner, id).orElseThrow(NotThere::new));
    }

    /** What the staff may look at, too. */
    public Order findForReading(Shopper shopper, UUID id) {
        try {
            return find(shopper, id);
        } catch (NotThere notTheirs) {
            if (shopper.member().filter(Member::isStaff).isEmpty()) {
                throw notTheirs;
            }
            return orders.findAny(shopper.credentials(), id).orElseThrow(NotThere::new);
        }
    }

    /** As whom this order is the shopper's. */
    Credentials ownerOf(Shopper shopper, UUID id) {
        return withOwner(shopper, id, Function.identity());
    }

    Order cancel(Shopper shopper, UUID id) {
        return withOwner(shopper, id, owner -> orders.cancel(owner, id));
    }

    private <T> T withOwner(Shopper shopper, UUID id, Function<Credentials, T> call) {
        var credentials = shopper.credentials();
        if (credentials.isNobody()) {
            throw new NotThere();
        }
        var asGuest = shopper.asGuest();
        if (credentials.accessToken() != null
                && !asGuest.isNobody()
                && orders.find(credentials, id).isEmpty()) {
            return call.apply(asGuest);
        }
        return call.apply(credentials);
    }
}
