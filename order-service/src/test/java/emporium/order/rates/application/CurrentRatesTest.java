package emporium.order.rates.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import emporium.order.domain.ExchangeRate;
import emporium.order.rates.domain.UnknownCurrency;
import emporium.platform.config.Live;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;

class CurrentRatesTest {

    private static final RateSettings TABLE =
            new RateSettings(
                    List.of(
                            day("2026-11-02", Map.of("usd", "1.20", "jpy", "180")),
                            day("2026-01-01", Map.of("usd", "1.10")),
                            day("2027-01-01", Map.of("usd", "9"))));

    @Test
    void aDaysRatesAreGoodFromThatDayUntilTheNext() {
        assertThat(on("2026-11-01T23:59:59Z").of("USD").perEuro()).isEqualTo("1.10");
        assertThat(on("2026-11-02T00:00:00Z").of("USD").perEuro()).isEqualTo("1.20");
        assertThat(on("2026-12-31T00:00:00Z").of("USD").since())
                .isEqualTo(LocalDate.parse("2026-11-02"));
        assertThat(on("2026-12-31T00:00:00Z").all())
                .extracting(rate -> rate.currency().getCurrencyCode())
                .containsExactly("EUR", "JPY", "USD");
    }

    @Test
    void whatTheDayDoesNotNameCanNotBePaidIn() {
        var january = on("2026-01-02T00:00:00Z");
        assertThatThrownBy(() -> january.of("JPY")).isInstanceOf(UnknownCurrency.class);
        assertThatThrownBy(() -> january.of("XXX")).isInstanceOf(UnknownCurrency.class);
        assertThatThrownBy(() -> january.of("'")).isInstanceOf(UnknownCurrency.class);
        assertThat(january.of(null)).isEqualTo(ExchangeRate.NONE);
        assertThat(on("2020-01-01T00:00:00Z").all()).containsExactly(ExchangeRate.NONE);
    }

    @Test
    void theShopStartsWithFourCurrencies() throws IOException {
        var loaded =
                (EnumerablePropertySource<?>)
                        new YamlPropertySourceLoader()
                                .load("rates", new ClassPathResource("rates.yaml"))
                                .getFirst();
        var source = new MapConfigurationPropertySource();
        for (var name : loaded.getPropertyNames()) {
            source.put(name, loaded.getProperty(name));
        }
        var shipped = new Binder(source).bind("emporium.order.rates", RateSettings.class).get();

        assertThat(at(shipped, "2026-11-21T00:00:00Z").all())
                .extracting(rate -> rate.currency().getCurrencyCode())
                .containsExactly("EUR", "GBP", "JPY", "USD");
    }

    private static CurrentRates on(String moment) {
        return at(TABLE, moment);
    }

    private static CurrentRates at(RateSettings table, String moment) {
        return new CurrentRates(Live.of(table), Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
    }

    private static RateSettings.DaySettings day(String since, Map<String, String> perEuro) {
        return new RateSettings.DaySettings(
                LocalDate.parse(since),
                perEuro.entrySet().stream()
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        Map.Entry::getKey, e -> new BigDecimal(e.getValue()))));
    }
}
