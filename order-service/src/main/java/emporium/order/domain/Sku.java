package emporium.order.domain;

import java.util.regex.Pattern;

/** What a shelf calls one variant of a product. */
public record Sku(String value) implements Comparable<Sku> {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public Sku {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a SKU");
        }
    }

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
