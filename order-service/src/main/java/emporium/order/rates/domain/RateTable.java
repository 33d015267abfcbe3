package emporium.order.rates.domain;

import emporium.order.domain.ExchangeRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rates by the day from which they are good. */
public record RateTable(List<Day> days) {

    public record Day(LocalDate since, Map<Currency, BigDecimal> perEuro) {
        public Day {
            perEuro = Map.copyOf(perEuro);
        }
    }

    public RateTable {
        days = days.stream().sorted(Comparator.comparing(Day::since)).toList();
    }

    /** All currencies one can pay in on that day, the euro first. */
    public List<ExchangeRate> on(LocalDate today) {
        var rates = new ArrayList<ExchangeRate>();
        for (var day : days.reversed()) {
            if (!day.since().isAfter(today)) {
                rates.add(new ExchangeRate(ExchangeRate.EURO, BigDecimal.ONE, day.since()));
                day.perEuro().entrySet().stream()
                        .sorted(Comparator.comparing(e -> e.getKey().getCurrencyCode()))
                        .map(e -> new ExchangeRate(e.getKey(), e.getValue(), day.since()))
                        .forEach(rates::add);
                return rates;
            }
        }
        return List.of(ExchangeRate.NONE);
    }

    /** Empty for a currency that nobody can pay in. */
    public Optional<ExchangeRate> of(String code, LocalDate today) {
        return on(today).stream()
                .filter(rate -> rate.currency().getCurrencyCode().equals(code))
                .findFirst();
    }
}
