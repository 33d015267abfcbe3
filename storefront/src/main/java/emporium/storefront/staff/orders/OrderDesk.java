package emporium.storefront.staff.orders;

import emporium.storefront.clients.Credentials;
import emporium.storefront.clients.Part;
import emporium.storefront.clients.Together;
import emporium.storefront.session.Shopper;
import emporium.storefront.web.NotThere;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts together what all services know of an order; without the order itself there is nothing. */
@Component
class OrderDesk {

    private final StaffOrders orders;
    private final Traces traces;
    private final Together together;

    OrderDesk(StaffOrders orders, Traces traces, Together together) {
        this.orders = orders;
        this.traces = traces;
        this.together = together;
    }

    /** The parts are empty if there is nothing, and unknown if their service does not answer. */
    record File(
            StaffOrder order,
            Part<List<StaffOrders.Message>> messages,
            Part<Optional<Traces.Payment>> payment,
            Part<Optional<Traces.Reservation>> reservation,
            Part<List<Traces.Mail>> mails) {

        Trail trail() {
            return Trail.of(
                    order,
                    messages.orElse(List.of()),
                    payment.orElse(Optional.empty()).orElse(null),
                    reservation.orElse(Optional.empty()).orElse(null),
                    mails.orElse(List.of()));
        }

        boolean isComplete() {
            return messages.known() && payment.known() && reservation.known() && mails.known();
        }

        boolean isCaptureRefused() {
            return payment.orElse(Optional.empty())
                    .filter(Traces.Payment::isCaptureRefused)
                    .isPresent();
        }
    }

    File file(Shopper shopper, UUID id) {
        var staff = shopper.credentials();
        var order = together.ask(() -> find(staff, id));
        var messages = together.askIfPossible(() -> messages(staff, id));
        var payment = together.askIfPossible(() -> traces.payment(staff, id));
        var reservation = together.askIfPossible(() -> traces.reservation(staff, id));
        var mails = together.askIfPossible(() -> traces.mails(staff, id));
        return new File(order.get(), messages.get(), payment.get(), reservation.get(), mails.get());
    }

    StaffOrder order(Shopper shopper, UUID id) {
        return find(shopper.credentials(), id);
    }

    private List<StaffOrders.Message> messages(Credentials staff, UUID id) {
        return orders.messages(staff, id);
    }

    private StaffOrder find(Credentials staff, UUID id) {
        return orders.order(staff, id).orElseThrow(NotThere::new);
    }
}
