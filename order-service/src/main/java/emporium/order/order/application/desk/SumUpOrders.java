package emporium.order.order.application.desk;

import emporium.order.domain.Money;
import emporium.order.order.application.CheckoutSettings;
import emporium.order.order.application.desk.OrderFigures.Stuck;
import emporium.order.order.domain.Order;
import emporium.platform.config.Live;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** Says how business is going: orders and revenue per day, and what does not get on. */
@Service
public class SumUpOrders {

    private static final Set<String> SALES = Set.of("CONFIRMED", "SHIPPED", "DELIVERED");
    private static final int MANY_REPEATS = 5;
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final OrderFigures figures;
    private final Live<CheckoutSettings> settings;
    private final Clock clock;

    SumUpOrders(OrderFigures figures, Live<CheckoutSettings> settings, Clock clock) {
        this.figures = figures;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param days oldest first, each of them, the last one being today
     * @param stuck some of those that do not get on
     * @param stuckCount all of them
     */
    public record Summary(Instant asOf, List<Day> days, List<Order> stuck, int stuckCount) {}

    /**
     * @param orders how many were placed, by the status they have now
     * @param revenue of the sales among them, less what was refunded; per currency
     */
    public record Day(LocalDate day, Map<String, Integer> orders, List<Money> revenue) {}

    public Summary sumUp(int days, ZoneId zone, int mostStuck) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, zone);
        var first = today.minusDays(days - 1L);
        var sums = figures.perDay(first.atStartOfDay(zone).toInstant(), zone);
        var all = new ArrayList<Day>();
        for (var day = first; !day.isAfter(today); day = day.plusDays(1)) {
            all.add(day(day, sums));
        }
        var unpaid = settings.get().unpaid();
        var stuck = new Stuck(MANY_REPEATS, now.minus(GRACE), now.minus(unpaid).minus(GRACE));
        return new Summary(now, all, figures.stuck(stuck, mostStuck), figures.countStuck(stuck));
    }

    private static Day day(LocalDate day, List<OrderFigures.Sum> sums) {
        var orders = new LinkedHashMap<String, Integer>();
        var revenue = new TreeMap<String, Money>();
        for (var sum : sums) {
            if (sum.day().equals(day)) {
                orders.merge(sum.status(), sum.orders(), Integer::sum);
                if (SALES.contains(sum.status())) {
                    var earned = sum.total().minus(sum.refunded());
                    revenue.merge(earned.currency().getCurrencyCode(), earned, Money::plus);
                }
            }
        }
        return new Day(day, orders, List.copyOf(revenue.values()));
    }
}
