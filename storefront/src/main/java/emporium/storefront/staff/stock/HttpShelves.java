package emporium.storefront.staff.stock;

import emporium.platform.client.HttpClients;
import emporium.storefront.clients.Calls;
import emporium.storefront.clients.Credentials;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

@Component
class HttpShelves implements Shelves {

    private static final String SERVICE = "inventory-service";

    private final Api api;

    HttpShelves(HttpClients clients) {
        this.api = clients.create(Api.class, SERVICE);
    }

    @Override
    public List<Warehouse> warehouses(Credentials staff) {
        return Calls.ask(SERVICE, () -> api.warehouses(staff.bearer()));
    }

    @Override
    public Level level(Credentials staff, String sku) {
        return Calls.ask(SERVICE, () -> api.levels(staff.bearer(), sku)).getFirst();
    }

    @Override
    public void adjust(Credentials staff, String sku, String key, Adjustment adjustment) {
        Calls.ask(SERVICE, () -> api.adjust(staff.bearer(), key, sku, adjustment));
    }

    @Override
    public Page ledger(Credentials staff, String sku, @Nullable String after) {
        return Calls.ask(SERVICE, () -> api.ledger(staff.bearer(), sku, after));
    }

    interface Api {

        @GetExchange("/api/warehouses")
        List<Warehouse> warehouses(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer);

        @GetExchange("/api/stock")
        List<Level> levels(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestParam("sku") String sku);

        @PostExchange("/api/stock/{sku}/adjustments")
        ResponseEntity<Void> adjust(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestHeader("Idempotency-Key") String key,
                @PathVariable("sku") String sku,
                @RequestBody Adjustment adjustment);

        @GetExchange("/api/stock/{sku}/ledger")
        Page ledger(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @PathVariable("sku") String sku,
                @RequestParam(name = "after", required = false) @Nullable String after);
    }
}
