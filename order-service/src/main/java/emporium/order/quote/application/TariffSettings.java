package emporium.order.quote.application;

import emporium.order.domain.Money;
import emporium.order.quote.domain.ShippingMethod;
import emporium.order.quote.domain.Tariffs;
import emporium.order.quote.domain.Tariffs.PostalRange;
import emporium.order.quote.domain.Tariffs.ShippingPrice;
import emporium.order.quote.domain.Tariffs.Zone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code emporium.order.tariffs.*}: the shop's {@link Tariffs} as an operator writes them. What the
 * shop starts with is in {@code tariffs.yaml}.
 */
public record TariffSettings(
        @NotEmpty Map<String, @Valid ZoneSettings> zones,
        @NotEmpty Map<String, @DecimalMin("0") @DecimalMax("100") BigDecimal> tax,
        Map<String, List<@Valid StateSettings>> stateTax) {

    public record ZoneSettings(
            @NotEmpty List<@Pattern(regexp = "[A-Z]{2}") String> countries,
            @Valid @NotNull PriceSettings standard,
            @Valid @Nullable PriceSettings express) {}

    public record PriceSettings(
            @NotNull @DecimalMin("0") BigDecimal price,
            @Nullable @DecimalMin("0") BigDecimal freeFrom) {

        ShippingPrice toPrice() {
            return new ShippingPrice(
                    euros(price), Optional.ofNullable(freeFrom).map(PriceSettings::euros));
        }

        private static Money euros(BigDecimal amount) {
            return Money.euros(amount.toPlainString());
        }
    }

    /** Postal codes as {@code 900-961}, several separated by commas. */
    public record StateSettings(
            @NotNull String state,
            @NotNull @Pattern(regexp = "\\d{3}-\\d{3}(,\\d{3}-\\d{3})*") String postal,
            @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal percent) {

        List<PostalRange> toRanges() {
            var ranges = new ArrayList<PostalRange>();
            for (var range : List.of(postal.split(",", -1))) {
                ranges.add(new PostalRange(range.substring(0, 3), range.substring(4), percent));
            }
            return ranges;
        }
    }

    Tariffs toTariffs() {
        var all = new ArrayList<Zone>();
        zones.forEach((name, zone) -> all.add(toZone(name, zone)));
        var rates = new HashMap<String, BigDecimal>();
        tax.forEach((country, percent) -> rates.put(country.toUpperCase(Locale.ROOT), percent));
        var states = new HashMap<String, List<PostalRange>>();
        stateTax.forEach((country, of) ->
                states.put(
                        country.toUpperCase(Locale.ROOT),
                        of.stream().flatMap(s -> s.toRanges().stream()).toList()));
        return new Tariffs(all, rates, states);
    }

    private static Zone toZone(String name, ZoneSettings zone) {
        var prices = new EnumMap<ShippingMethod, ShippingPrice>(ShippingMethod.class);
        prices.put(ShippingMethod.STANDARD, zone.standard().toPrice());
        if (zone.express() != null) {
            prices.put(ShippingMethod.EXPRESS, zone.express().toPrice());
        }
        return new Zone(name, zone.countries(), prices);
    }
}
