package emporium.storefront.staff.orders;

import emporium.platform.client.HttpClients;
import emporium.storefront.clients.Calls;
import emporium.storefront.clients.Credentials;
import emporium.storefront.clients.Money;
import java.time.Instant;
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
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

@Component
class HttpStaffOrders implements StaffOrders {

    private static final String SERVICE = "order-service";

    private final Api api;

    HttpStaffOrders(HttpClients clients) {
        this.api = clients.create(Api.class, SERVICE);
    }

    @Override
    public Page find(Credentials staff, Query query) {
        return Calls.ask(
                SERVICE,
                () ->
                        api.find(
                                staff.bearer(),
                                query.sought(),
                                query.status(),
                                text(query.from()),
                                text(query.before()),
                                query.after()));
    }

    @Override
    public Optional<StaffOrder> order(Credentials staff, UUID id) {
        return Calls.find(SERVICE, () -> api.order(staff.bearer(), id));
    }

    @Override
    public List<Message> messages(Credentials staff, UUID id) {
        return Calls.ask(SERVICE, () -> api.messages(staff.bearer(), id));
    }

    @Override
    public void ship(Credentials staff, UUID id, StaffOrder.Shipment parcel) {
        Calls.ask(SERVICE, () -> api.ship(staff.bearer(), id, parcel));
    }

    @Override
    public void deliver(Credentials staff, UUID id) {
        Calls.ask(SERVICE, () -> api.deliver(staff.bearer(), id));
    }

    @Override
    public void cancel(Credentials staff, UUID id) {
        Calls.ask(SERVICE, () -> api.cancel(staff.bearer(), id));
    }

    @Override
    public void refund(
            Credentials staff, UUID id, @Nullable Money amount, String reason, String key) {
        var refund = new Refund(amount, reason);
        Calls.ask(SERVICE, () -> api.refund(staff.bearer(), key, id, refund));
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    record Refund(@Nullable Money amount, String reason) {}

    @HttpExchange("/api/admin/orders")
    interface Api {

        @GetExchange
        Page find(
                @RequestHeader("Authorization") @Nullable String bearer,
                @RequestParam(name = "q", required = false) @Nullable String sought,
                @RequestParam(name = "status", required = false) @Nullable String status,
                @RequestParam(name = "from", required = false) @Nullable String from,
                @RequestParam(name = "before", required = false) @Nullable String before,
                @RequestParam(name = "after", required = false) @Nullable String after);

        @GetExchange("/{id}")
        StaffOrder order(
                @RequestHeader("Authorization") @Nullable String bearer,
                @PathVariable("id") UUID id);

        @GetExchange("/{id}/messages")
        List<Message> messages(
                @RequestHeader("Authorization") @Nullable String bearer,
                @PathVariable("id") UUID id);

        @PostExchange("/{id}/shipment")
        StaffOrder ship(
                @RequestHeader("Authorization") @Nullable String bearer,
                @PathVariable("id") UUID id,
                @RequestBody StaffOrder.Shipment parcel);

        @PostExchange("/{id}/delivery")
        StaffOrder deliver(
                @RequestHeader("Authorization") @Nullable String bearer,
                @PathVariable("id") UUID id);

        @PostExchange("/{id}/cancellation")
        StaffOrder cancel(
                @RequestHeader("Authorization") @Nullable String bearer,
                @PathVariable("id") UUID id);

        @PostExchange("/{id}/refund")
        StaffOrder refund(
                @RequestHeader("Authorization") @Nullable String bearer,
                @RequestHeader("Idempotency-Key") String key,
                @PathVariable("id") UUID id,
                @RequestBody Refund refund);
    }
}
