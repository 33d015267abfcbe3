package emporium.storefront.staff.orders;

import emporium.storefront.clients.Credentials;
import emporium.storefront.clients.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All orders of order-service, for the staff. */
public interface StaffOrders {

    Page find(Credentials staff, Query query);

    Optional<StaffOrder> order(Credentials staff, UUID id);

    /** What went out and came in about it. */
    List<Message> messages(Credentials staff, UUID id);

    void ship(Credentials staff, UUID id, StaffOrder.Shipment parcel);

    void deliver(Credentials staff, UUID id);

    void cancel(Credentials staff, UUID id);

    /**
     * @param amount null for all that is left
     * @param key the same for each repetition of one wish to refund
     */
    void refund(Credentials staff, UUID id, @Nullable Money amount, String reason, String key);

    /** What is null does not matter. */
    record Query(
            @Nullable String sought,
            @Nullable String status,
            @Nullable Instant from,
            @Nullable Instant before,
            @Nullable String after) {}

    record Page(List<StaffOrder> items, @Nullable String next) {}

    record Message(Instant at, boolean sent, String type, UUID id, @Nullable String traceId) {}
}
