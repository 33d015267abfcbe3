package emporium.storefront.orders;

import emporium.storefront.clients.Credentials;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The orders of order-service. */
public interface Orders {

    /**
     * @param key the same for each repetition of one wish to buy
     */
    Order place(Credentials shopper, UUID quote, String paymentToken, String key);

    Optional<Order> find(Credentials shopper, UUID id);

    /** Whosever it is; for the staff. */
    Optional<Order> findAny(Credentials staff, UUID id);

    /** Waits a moment for the order to get beyond this version; whether it has. */
    boolean isBeyond(Credentials shopper, UUID id, int version);

    Page list(Credentials shopper, @Nullable String after);

    Order cancel(Credentials shopper, UUID id);

    record Page(List<Order> items, @Nullable String next) {}
}
