package emporium.order.returns.domain;

import java.util.UUID;

/** Also the id of the return's refund and of its restocking: each of them is done once. */
public record ReturnId(UUID value) implements Comparable<ReturnId> {

    /** Two transactions lock the same returns in one order. */
    @Override
    public int compareTo(ReturnId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
