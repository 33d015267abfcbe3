package emporium.payment.domain;

import java.util.UUID;

/** Whose payment it is: there is one per order. */
public record OrderId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
