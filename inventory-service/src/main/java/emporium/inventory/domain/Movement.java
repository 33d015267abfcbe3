package emporium.inventory.domain;

/** One entry of the ledger: what changed on one shelf, and why. */
public record Movement(
        Sku sku, String warehouse, long onHand, long reserved, Kind kind, Cause cause) {

    /** What happened to the goods. */
    public enum Kind {
        RESERVED,
        COMMITTED,
        RELEASED,
        EXPIRED,
        RESTOCKED,
        RETURNED,
        ADJUSTED
    }

    /** On whose account. */
    public sealed interface Cause {

        record ForOrder(OrderId order) implements Cause {}

        record ByHand(String actor, String reason) implements Cause {}
    }
}
