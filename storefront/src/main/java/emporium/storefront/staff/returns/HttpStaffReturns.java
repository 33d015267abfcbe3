package emporium.storefront.staff.returns;

import emporium.platform.client.HttpClients;
import emporium.storefront.clients.Calls;
import emporium.storefront.clients.Credentials;
import emporium.storefront.orders.Return;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

@Component
class HttpStaffReturns implements StaffReturns {

    private static final String ORDERS = "order-service";
    private static final String INVENTORY = "inventory-service";

    private final OrdersApi orders;
    private final StockApi stock;

    HttpStaffReturns(HttpClients clients) {
        this.orders = clients.create(OrdersApi.class, ORDERS);
        this.stock = clients.create(StockApi.class, INVENTORY);
    }

    @Override
    public Page list(Credentials staff, @Nullable String status, @Nullable String after) {
        return Calls.ask(ORDERS, () -> orders.list(staff.bearer(), status, after));
    }

    @Override
    public Optional<Return> find(Credentials staff, UUID id) {
        return Calls.find(ORDERS, () -> orders.show(staff.bearer(), id));
    }

    @Override
    public Return receive(Credentials staff, UUID id, Receipt receipt) {
        return Calls.ask(ORDERS, () -> orders.receive(staff.bearer(), id, receipt));
    }

    @Override
    public List<String> warehouses(Credentials staff, String sku) {
        return Calls.ask(INVENTORY, () -> stock.levels(staff.bearer(), sku)).stream()
                .flatMap(level -> level.warehouses().stream())
                .map(Shelf::warehouse)
                .toList();
    }

    record Level(List<Shelf> warehouses) {
        Level {
            warehouses = warehouses == null ? List.of() : warehouses;
        }
    }

    record Shelf(String warehouse) {}

    interface OrdersApi {

        @GetExchange("/api/admin/returns")
        Page list(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestParam(name = "status", required = false) @Nullable String status,
                @RequestParam(name = "after", required = false) @Nullable String after);

        @GetExchange("/api/admin/returns/{id}")
        Return show(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @PathVariable("id") UUID id);

        @PostExchange("/api/admin/returns/{id}/receipt")
        Return receive(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @PathVariable("id") UUID id,
                @RequestBody Receipt receipt);
    }

    interface StockApi {

        @GetExchange("/api/stock")
        List<Level> levels(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestParam("sku") String sku);
    }
}
