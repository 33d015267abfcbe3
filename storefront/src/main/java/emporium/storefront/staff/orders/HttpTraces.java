package emporium.storefront.staff.orders;

import emporium.platform.client.HttpClients;
import emporium.storefront.clients.Calls;
import emporium.storefront.clients.Credentials;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

@Component
class HttpTraces implements Traces {

    private static final String PAYMENT = "payment-service";
    private static final String INVENTORY = "inventory-service";
    private static final String NOTIFICATION = "notification-service";

    private final Payments payments;
    private final Reservations reservations;
    private final Mails mails;

    HttpTraces(HttpClients clients) {
        this.payments = clients.create(Payments.class, PAYMENT);
        this.reservations = clients.create(Reservations.class, INVENTORY);
        this.mails = clients.create(Mails.class, NOTIFICATION);
    }

    @Override
    public Optional<Payment> payment(Credentials staff, UUID order) {
        return Calls.find(PAYMENT, () -> payments.payment(staff.bearer(), order));
    }

    @Override
    public Optional<Reservation> reservation(Credentials staff, UUID order) {
        return Calls.find(INVENTORY, () -> reservations.reservation(staff.bearer(), order));
    }

    @Override
    public List<Mail> mails(Credentials staff, UUID order) {
        return Calls.ask(NOTIFICATION, () -> mails.mails(staff.bearer(), order));
    }

    @Override
    public void captureAgain(Credentials staff, UUID order) {
        Calls.ask(PAYMENT, () -> payments.capture(staff.bearer(), order));
    }

    interface Payments {

        @GetExchange("/api/admin/payments/{order}")
        Payment payment(
                @RequestHeader("Authorization") @Nullable String bearer,
                @PathVariable("order") UUID order);

        @PostExchange("/api/admin/payments/{order}/capture")
        Payment capture(
                @RequestHeader("Authorization") @Nullable String bearer,
                @PathVariable("order") UUID order);
    }

    interface Reservations {

        @GetExchange("/api/admin/reservations/{order}")
        Reservation reservation(
                @RequestHeader("Authorization") @Nullable String bearer,
                @PathVariable("order") UUID order);
    }

    interface Mails {

        @GetExchange("/api/admin/mails")
        List<Mail> mails(
                @RequestHeader("Authorization") @Nullable String bearer,
                @RequestParam("order") UUID order);
    }
}
