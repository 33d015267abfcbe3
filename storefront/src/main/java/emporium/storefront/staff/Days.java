package emporium.storefront.staff;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Days as staff choose them, where the shop is. */
public final class Days {

    private static final ZoneId SHOP = ZoneId.of("Europe/Berlin");

    private Days() {}

    /** As a date field sends it; empty if it is none. */
    public static Optional<LocalDate> read(String text) {
        try {
            var day = LocalDate.parse(text);
            return day.getYear() >= 1970 && day.getYear() < 9999
                    ? Optional.of(day)
                    : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    public static Instant begin(LocalDate day) {
        return day.atStartOfDay(SHOP).toInstant();
    }

    /** Just after it: when the next one begins. */
    public static Instant end(LocalDate day) {
        return begin(day.plusDays(1));
    }

    public static LocalDate of(Instant moment) {
        return moment.atZone(SHOP).toLocalDate();
    }

    /** The last day of what ends then. */
    public static LocalDate lastBefore(Instant end) {
        return of(end.minusNanos(1));
    }
}
