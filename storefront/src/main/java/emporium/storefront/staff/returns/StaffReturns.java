package emporium.storefront.staff.returns;

import emporium.storefront.clients.Credentials;
import emporium.storefront.orders.Return;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** order-service and inventory-service: everybody's returns, and where the goods can go. */
public interface StaffReturns {

    Page list(Credentials staff, @Nullable String status, @Nullable String after);

    Optional<Return> find(Credentials staff, UUID id);

    Return receive(Credentials staff, UUID id, Receipt receipt);

    List<String> warehouses(Credentials staff, String sku);

    record Page(List<Return> items, @Nullable String next) {}

    record Receipt(List<Decision> lines) {}

    /**
     * @param restockTo a warehouse; null if they can not be sold again
     */
    record Decision(String sku, int accepted, @Nullable String restockTo) {}
}
