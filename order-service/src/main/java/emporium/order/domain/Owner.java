package emporium.order.domain;

/** Whose cart, quote or order it is. Every query that shows or changes one asks for its owner. */
public sealed interface Owner {

    record Shopper(String userId) implements Owner {}

    /** Known by a secret only the guest has; the shop keeps its hash. */
    record Guest(String tokenHash) implements Owner {}

    /** One text for a database column. */
    default String key() {
        return switch (this) {
            case Shopper(var userId) -> "shopper:" + userId;
            case Guest(var tokenHash) -> "guest:" + tokenHash;
        };
    }

    static Owner ofKey(String key) {
        var rest = key.substring(key.indexOf(':') + 1);
        return key.startsWith("shopper:") ? new Shopper(rest) : new Guest(rest);
    }
}
