package emporium.order.order.domain;

import emporium.order.domain.Money;
import java.util.UUID;

/** Money on its way back, asked for by the staff. */
public record Refund(UUID id, Money amount, String reason, State state) {

    public enum State {
        REQUESTED,
        DONE,
        REFUSED
    }

    public boolean isOpen() {
        return state == State.REQUESTED;
    }

    Refund as(State next) {
        return new Refund(id, amount, reason, next);
    }
}
