package emporium.order.order.domain;

import java.util.UUID;

public record OrderId(UUID value) implements Comparable<OrderId> {

    /** As the database sorts them, so that two transactions lock the same orders in one order. */
    @Override
    public int compareTo(OrderId other) {
        var high =
                Long.compareUnsigned(
                        value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(
                        value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
