package emporium.payment.domain;

/**
 * One line of the ledger: an amount leaves one account for another, so every line balances by its
 * very shape.
 *
 * @param entry says what it is for; one payment has one booking of each
 */
public record Booking(OrderId order, String entry, Account debit, Account credit, Money amount) {

    /** Where money, or a promise of it, can be. */
    public enum Account {
        /** The provider's promises to us. */
        PROVIDER_HOLDS,
        /** What buyers have promised. */
        AUTHORIZED,
        /** What the provider owes us. */
        PROVIDER_RECEIVABLE,
        /** What we have taken. */
        CAPTURED,
        /** What we have given back. */
        REFUNDED
    }

    static Booking authorized(OrderId order, Money amount) {
        return new Booking(order, "authorize", Account.PROVIDER_HOLDS, Account.AUTHORIZED, amount);
    }

    /** The promise ends, whether it was kept or let go. */
    static Booking released(OrderId order, Money amount) {
        return new Booking(order, "release", Account.AUTHORIZED, Account.PROVIDER_HOLDS, amount);
    }

    static Booking captured(OrderId order, Money amount) {
        return new Booking(order, "capture", Account.PROVIDER_RECEIVABLE, Account.CAPTURED, amount);
    }

    static Booking refunded(OrderId order, Refund refund) {
        return new Booking(
                order,
                "refund:" + refund.id().value(),
                Account.REFUNDED,
                Account.PROVIDER_RECEIVABLE,
                refund.amount());
    }
}
