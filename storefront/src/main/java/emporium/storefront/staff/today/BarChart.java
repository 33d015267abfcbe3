package emporium.storefront.staff.today;

import emporium.storefront.clients.Money;
import emporium.storefront.web.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A currency's revenue, a bar per day, in the units of a picture of fixed size.
 *
 * @param total of all days
 */
record BarChart(String currency, Money total, List<Bar> bars) {

    static final int HEIGHT = 160;
    static final int STEP = 50;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.");

    /**
     * @param y of its upper end: pictures are measured from the top
     */
    record Bar(String day, String label, Money value, int x, int y, int height) {

        public int middle() {
            return x + STEP / 2;
        }
    }

    public int width() {
        return bars.size() * STEP;
    }

    /** One for each currency in which anything was sold; in the shop's own if nothing was. */
    static List<BarChart> of(List<Figures.Day> days, Formats formats) {
        var currencies = new LinkedHashSet<String>();
        days.forEach(day -> day.revenue().forEach(money -> currencies.add(money.currency())));
        if (currencies.isEmpty()) {
            currencies.add("EUR");
        }
        return currencies.stream().map(currency -> of(days, currency, formats)).toList();
    }

    private static BarChart of(List<Figures.Day> days, String currency, Formats formats) {
        var values = days.stream().map(day -> value(day, currency)).toList();
        var most = values.stream().reduce(BigDecimal.ONE, BigDecimal::max);
        var total = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var bars = new ArrayList<Bar>();
        for (var i = 0; i < days.size(); i++) {
            var day = days.get(i).day();
            var height = height(values.get(i), most);
            bars.add(
                    new Bar(
                            formats.date(day.atStartOfDay(Formats.ZONE).toInstant()),
                            DAY.format(day),
                            new Money(values.get(i).toPlainString(), currency),
                            i * STEP,
                            HEIGHT - height,
                            height));
        }
        return new BarChart(currency, new Money(total.toPlainString(), currency), bars);
    }

    /** A day on which more went back than came in has no bar. */
    private static int height(BigDecimal value, BigDecimal most) {
        return value.max(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(HEIGHT))
                .divide(most, 0, RoundingMode.HALF_UP)
                .intValue();
    }

    private static BigDecimal value(Figures.Day day, String currency) {
        return day.revenue().stream()
                .filter(money -> money.currency().equals(currency))
                .map(Money::value)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }
}
