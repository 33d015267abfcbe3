package emporium.payment.application;

import emporium.payment.domain.OrderId;
import emporium.payment.domain.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Lays the provider's books beside ours. */
@Service
public class Reconcile {

    private static final String OURS = ":authorize";
    private static final int PAGE = 500;

    private final ProviderBooks theirs;
    private final OurBooks ours;

    Reconcile(ProviderBooks theirs, OurBooks ours) {
        this.theirs = theirs;
        this.ours = ours;
    }

    /** What we and the provider say of one order, where it is not the same. */
    public record Difference(OrderId order, Standing ours, Standing theirs) {}

    /** How many orders agree, and which do not. Orders with a call outstanding are not judged. */
    public record Result(int agreeing, List<Difference> differences) {}

    public Result run() {
        var seen = new HashMap<OrderId, Standing>();
        var last = Optional.<Reference>empty();
        for (var page = theirs.after(last); !page.isEmpty(); page = theirs.after(last)) {
            page.forEach(entry -> order(entry).ifPresent(o -> seen.put(o, entry.standing())));
            last = Optional.of(page.getLast().reference());
        }
        addOnlyOurs(seen);
        return compare(seen);
    }

    private void addOnlyOurs(Map<OrderId, Standing> seen) {
        var last = Optional.<OrderId>empty();
        for (var page = ours.after(last, PAGE); !page.isEmpty(); page = ours.after(last, PAGE)) {
            page.forEach(order -> seen.putIfAbsent(order, Standing.NOTHING));
            last = Optional.of(page.getLast());
        }
    }

    private Result compare(Map<OrderId, Standing> seen) {
        var agreeing = 0;
        var differences = new ArrayList<Difference>();
        var orders = List.copyOf(seen.keySet());
        for (int from = 0; from < orders.size(); from += PAGE) {
            var page = orders.subList(from, Math.min(orders.size(), from + PAGE));
            for (var entry : ours.of(page).entrySet()) {
                var their = seen.getOrDefault(entry.getKey(), Standing.NOTHING);
                if (entry.getValue().equals(their)) {
                    agreeing++;
                } else {
                    differences.add(new Difference(entry.getKey(), entry.getValue(), their));
                }
            }
        }
        return new Result(agreeing, differences);
    }

    /** Charges that others made with the same key are none of our business. */
    private static Optional<OrderId> order(ProviderBooks.Entry entry) {
        var key = entry.key();
        if (!key.endsWith(OURS)) {
            return Optional.empty();
        }
        try {
            var id = UUID.fromString(key.substring(0, key.length() - OURS.length()));
            return Optional.of(new OrderId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
