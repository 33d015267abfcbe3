package emporium.inventory.domain;

/** What can be put on a shelf and sold. */
public record Sku(String value) implements Comparable<Sku> {

    private static final int LONGEST = 64;

    public Sku {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("a SKU has 1 to " + LONGEST + " characters");
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
