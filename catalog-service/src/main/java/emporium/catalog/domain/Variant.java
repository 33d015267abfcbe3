package emporium.catalog.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What can be put into a cart: one colour, one size, one price. */
public record Variant(
        Sku sku, String name, Map<String, String> attributes, Money price, String image) {

    public Variant {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        if (price.minorUnits() <= 0) {
            throw new IllegalArgumentException("A price is more than nothing");
        }
    }

    Variant at(Money newPrice) {
        return new Variant(sku, name, attributes, newPrice, image);
    }
}
