package emporium.order.quote.application;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.order.domain.Address;
import emporium.order.quote.domain.ShippingMethod;
import emporium.order.quote.domain.Tariffs;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;

/** What the shop starts with, as tariffs.yaml says it. */
class TariffSettingsTest {

    private static final List<String> EU =
            List.of(
                    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR",
                    "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI",
                    "SK");

    @Test
    void everyServedCountryHasShippingAndTax() throws IOException {
        var tariffs = shipped();
        var served = tariffs.zones().stream().flatMap(z -> z.countries().stream()).toList();

        assertThat(served).containsAll(EU).contains("GB", "CH", "US").doesNotHaveDuplicates();
        for (var country : served) {
            var zone = tariffs.zoneOf(country).orElseThrow();
            assertThat(zone.prices()).containsKeys(ShippingMethod.STANDARD, ShippingMethod.EXPRESS);
            assertThat(tariffs.taxOf(address(country, "94103"))).as(country).isPresent();
        }
    }

    @Test
    void ratesAreAsTheLawSays() throws IOException {
        var tariffs = shipped();
        Map.of(
                        "DE", "19", "FI", "25.5", "EE", "24", "RO", "21", "SK", "23", "CH", "8.1",
                        "GB", "20")
                .forEach((country, percent) ->
                        assertThat(tariffs.taxOf(address(country, "1")))
                                .hasValue(new BigDecimal(percent)));
        assertThat(tariffs.taxOf(address("US", "10001"))).hasValue(new BigDecimal("4"));
        assertThat(tariffs.taxOf(address("US", "99501"))).hasValue(new BigDecimal("0"));
    }

    @Test
    void quotesAreHeldForAQuarterOfAnHourUnlessToldOtherwise() {
        var binder = new Binder(new MapConfigurationPropertySource(Map.of()));
        assertThat(binder.bindOrCreate("emporium.order.quotes", QuoteSettings.class))
                .isEqualTo(new QuoteSettings(Duration.ofMinutes(15), Duration.ofSeconds(30)));
    }

    private static Tariffs shipped() throws IOException {
        var file = new ClassPathResource("tariffs.yaml");
        var loaded =
                (EnumerablePropertySource<?>)
                        new YamlPropertySourceLoader().load("tariffs", file).getFirst();
        var source = new MapConfigurationPropertySource();
        for (var name : loaded.getPropertyNames()) {
            source.put(name, loaded.getProperty(name));
        }
        return new Binder(source)
                .bind("emporium.order.tariffs", TariffSettings.class)
                .get()
                .toTariffs();
    }

    private static Address address(String country, String postalCode) {
        return new Address("A", "S", null, "T", postalCode, country);
    }
}
