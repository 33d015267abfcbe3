package emporium.order.rates.application;

import emporium.order.rates.domain.RateTable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code emporium.order.rates.*}: the shop's {@link RateTable} as an operator writes it. What the
 * shop starts with is in {@code rates.yaml}.
 */
public record RateSettings(@NotEmpty List<@Valid DaySettings> table) {

    public record DaySettings(
            @NotNull LocalDate since, @NotEmpty Map<String, @Positive BigDecimal> perEuro) {

        RateTable.Day toDay() {
            var rates = new HashMap<Currency, BigDecimal>();
            perEuro.forEach((code, rate) ->
                    rates.put(Currency.getInstance(code.toUpperCase(Locale.ROOT)), rate));
            return new RateTable.Day(since, rates);
        }
    }

    RateTable toTable() {
        return new RateTable(table.stream().map(DaySettings::toDay).toList());
    }
}
