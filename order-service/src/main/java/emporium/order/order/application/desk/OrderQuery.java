package emporium.order.order.application.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which orders the staff asks for; what is empty does not matter.
 *
 * @param sought an order's id, its number, or the customer's e-mail address
 * @param status one of the labels
 * @param from placed then or later
 * @param before placed earlier than that
 * @param after the order that the page before ended with
 */
public record OrderQuery(
        Optional<String> sought,
        Optional<String> status,
        Optional<Instant> from,
        Optional<Instant> before,
        Optional<UUID> after) {}
