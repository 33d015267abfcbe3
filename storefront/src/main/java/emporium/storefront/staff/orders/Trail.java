package emporium.storefront.staff.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to an order in all services, in one sequence. */
record Trail(List<Step> steps) {

    enum Kind {
        STATE,
        SENT,
        HEARD,
        BOOKED,
        RESERVATION,
        MAIL
    }

    /**
     * @param service where it happened
     * @param what in the service's own words
     * @param id of the message, the same in every service's log
     * @param again it is the repetition of a message that was sent before
     */
    record Step(
            Instant at,
            Kind kind,
            String service,
            String what,
            @Nullable UUID id,
            @Nullable String traceId,
            boolean again) {

        static Step of(Instant at, Kind kind, String service, String what) {
            return new Step(at, kind, service, what, null, null, false);
        }
    }

    static Trail of(
            StaffOrder order,
            List<StaffOrders.Message> messages,
            Traces.@Nullable Payment payment,
            Traces.@Nullable Reservation reservation,
            List<Traces.Mail> mails) {
        var steps = new ArrayList<Step>();
        var timeline = order.timeline();
        if (timeline != null) {
            for (var entry : timeline) {
                var what = entry.state() + ": " + entry.detail();
                steps.add(Step.of(entry.at(), Kind.STATE, "order-service", what));
            }
        }
        addMessages(messages, steps);
        if (payment != null) {
            for (var booking : payment.ledger()) {
                var what = booking.entry() + " " + booking.amount().amount();
                steps.add(Step.of(booking.at(), Kind.BOOKED, "payment-service", what));
            }
        }
        if (reservation != null) {
            steps.add(
                    Step.of(
                            reservation.changedAt(),
                            Kind.RESERVATION,
                            "inventory-service",
                            reservation.state()));
        }
        for (var mail : mails) {
            var at = mail.endedAt() == null ? mail.createdAt() : mail.endedAt();
            var what = mail.kind() + ": " + mail.state();
            steps.add(Step.of(at, Kind.MAIL, "notification-service", what));
        }
        steps.sort(Comparator.comparing(Step::at));
        return new Trail(List.copyOf(steps));
    }

    private static void addMessages(List<StaffOrders.Message> messages, List<Step> steps) {
        var sent = new HashSet<String>();
        for (var message : messages) {
            steps.add(
                    new Step(
                            message.at(),
                            message.sent() ? Kind.SENT : Kind.HEARD,
                            "order-service",
                            message.type(),
                            message.id(),
                            message.traceId(),
                            message.sent() && !sent.add(message.type())));
        }
    }
}
