package emporium.storefront.staff.orders;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the search form says, as it says it: it is shown again. */
record OrderSearch(String q, String status, String from, String to) {

    static final List<String> STATUSES =
            List.of(
                    "PENDING",
                    "RESERVED",
                    "AUTHORIZED",
                    "CONFIRMED",
                    "SHIPPED",
                    "DELIVERED",
                    "REJECTED",
                    "CANCELLED");

    private static final int LONGEST = 254;

    OrderSearch {
        q = q == null ? "" : q.strip();
        q = q.substring(0, Math.min(LONGEST, q.length()));
        status = status != null && STATUSES.contains(status) ? status : "";
        from = day(from).map(LocalDate::toString).orElse("");
        to = day(to).map(LocalDate::toString).orElse("");
    }

    StaffOrders.Query query(ZoneId zone, @Nullable String after) {
        return new StaffOrders.Query(
                q.isEmpty() ? null : q,
                status.isEmpty() ? null : status,
                day(from).map(day -> begin(day, zone)).orElse(null),
                day(to).map(day -> begin(day.plusDays(1), zone)).orElse(null),
                after);
    }

    /** The address of the page that begins there. */
    String page(@Nullable String after) {
        var address = UriComponentsBuilder.fromPath("/staff/orders");
        add(address, "q", q);
        add(address, "status", status);
        add(address, "from", from);
        add(address, "to", to);
        add(address, "after", after == null ? "" : after);
        return address.build().encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Empty for what is no day of this age. */
    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return text == null || text.length() != "2026-11-21".length()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }
}
