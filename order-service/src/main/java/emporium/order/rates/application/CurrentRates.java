package emporium.order.rates.application;

import emporium.order.domain.ExchangeRate;
import emporium.order.rates.domain.UnknownCurrency;
import emporium.platform.config.Live;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rates of today. */
@Component
public class CurrentRates {

    private final Live<RateSettings> settings;
    private final Clock clock;

    CurrentRates(Live<RateSettings> settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public List<ExchangeRate> all() {
        return settings.get().toTable().on(today());
    }

    /** Euros, unless another currency is asked for. */
    public ExchangeRate of(@Nullable String currency) {
        return currency == null || currency.equals(ExchangeRate.EURO.getCurrencyCode())
                ? ExchangeRate.NONE
                : settings.get().toTable().of(currency, today()).orElseThrow(UnknownCurrency::new);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
