package emporium.order.order.application.desk;

import emporium.order.domain.Money;
import emporium.order.order.domain.Order;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** How business is going, as the staff sees it. */
public interface OrderFigures {

    /** Orders placed since then, added up per day, status and currency. */
    List<Sum> perDay(Instant since, ZoneId zone);

    /**
     * Orders that have asked again and again for an answer, are overdue for a minute, or have not
     * left the checkout in time; those that have waited longest first.
     */
    List<Order> stuck(Stuck stuck, int limit);

    int countStuck(Stuck stuck);

    /**
     * @param total of all orders together
     * @param refunded of that
     */
    record Sum(LocalDate day, String status, int orders, Money total, Money refunded) {}

    /**
     * @param repeats from which on asking again is no longer usual
     * @param overdue what was due before that has been overlooked
     * @param placed what was placed before that must have left the checkout
     */
    record Stuck(int repeats, Instant overdue, Instant placed) {}
}
