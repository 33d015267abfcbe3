package emporium.inventory.domain;

import java.util.UUID;

/** Whom stock is held for. */
public record OrderId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
