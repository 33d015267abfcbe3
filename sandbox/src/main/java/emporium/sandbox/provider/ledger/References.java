package emporium.sandbox.provider.ledger;

import com.github.f4b6a3.uuid.UuidCreator;

/** The provider's names for things: sortable by the time they were made. */
public final class References {

    private References() {}

    public static String charge() {
        return "ch_" + next();
    }

    public static String movement() {
        return "mv_" + next();
    }

    private static String next() {
        return UuidCreator.getTimeOrderedEpoch().toString().replace("-", "");
    }
}
