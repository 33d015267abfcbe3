package emporium.order.quote.domain;

import emporium.order.domain.Address;
import emporium.order.domain.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the shop delivers to, for how much, and which tax the destination takes.
 *
 * @param tax percent by country
 * @param stateTax percent by ranges of postal codes, for countries whose states take their own
 */
public record Tariffs(
        List<Zone> zones, Map<String, BigDecimal> tax, Map<String, List<PostalRange>> stateTax) {

    public Tariffs {
        zones = List.copyOf(zones);
        tax = Map.copyOf(tax);
        stateTax = Map.copyOf(stateTax);
    }

    /** Empty where the shop does not deliver to. */
    public Optional<Zone> zoneOf(String country) {
        return zones.stream().filter(zone -> zone.countries().contains(country)).findFirst();
    }

    /** Empty for a country of which no rate is known: rather no sale than the wrong tax. */
    public Optional<BigDecimal> taxOf(Address address) {
        var ranges = stateTax.get(address.country());
        if (ranges != null) {
            return ranges.stream()
                    .filter(range -> range.contains(address.postalCode()))
                    .map(PostalRange::percent)
                    .findFirst();
        }
        return Optional.ofNullable(tax.get(address.country()));
    }

    public record Zone(
            String name, List<String> countries, Map<ShippingMethod, ShippingPrice> prices) {
        public Zone {
            countries = List.copyOf(countries);
            prices = Map.copyOf(prices);
        }
    }

    /**
     * @param freeFrom goods worth this much travel for nothing
     */
    public record ShippingPrice(Money price, Optional<Money> freeFrom) {
        Money forGoods(Money goods) {
            var free = freeFrom.isPresent() && goods.compareTo(freeFrom.get()) >= 0;
            return free ? price.zero() : price;
        }
    }

    /** From the first prefix to the last, both included: {@code 900} to {@code 961}. */
    public record PostalRange(String first, String last, BigDecimal percent) {
        boolean contains(String postalCode) {
            if (postalCode.length() < first.length()) {
                return false;
            }
            var prefix = postalCode.substring(0, first.length());
            return prefix.compareTo(first) >= 0 && prefix.compareTo(last) <= 0;
        }
    }
}
