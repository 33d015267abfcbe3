package emporium.storefront.staff.today;

import emporium.storefront.clients.Credentials;
import emporium.storefront.clients.Money;
import emporium.storefront.staff.orders.StaffOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The services' own sums; each is asked for by itself, and may be missing by itself. */
public interface Figures {

    /** So few are worth an alert. */
    int FEW = 5;

    /** The last days, today included. */
    Summary summary(Credentials staff, int days);

    /** What has run out, and of what no more than that is left. */
    Alerts stockAlerts(Credentials staff, int atMost);

    /** Money that the provider has promised and does not hand over. */
    RefusedCaptures refusedCaptures(Credentials staff);

    record Summary(Instant asOf, List<Day> days, Stuck stuck) {}

    record Day(LocalDate day, Map<String, Integer> orders, List<Money> revenue) {}

    record Stuck(int count, List<StaffOrder> orders) {}

    record Alerts(int out, int low, List<Level> items) {}

    record Level(String sku, long available) {}

    record RefusedCaptures(List<RefusedCapture> items, @Nullable String next) {}

    record RefusedCapture(
            UUID orderId, @Nullable String number, @Nullable Money amount, Instant changedAt) {}
}
