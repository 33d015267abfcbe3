package emporium.catalog.domain;

import java.util.regex.Pattern;

/** The stock keeping unit: what is on the label, in the cart and on the shelf. */
public record Sku(String value) implements Comparable<Sku> {

    public static final String FORMAT = "[A-Z0-9](?:[A-Z0-9-]{0,38}[A-Z0-9])?";

    private static final Pattern PATTERN = Pattern.compile(FORMAT);

    public Sku {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a SKU");
        }
    }

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }
}
