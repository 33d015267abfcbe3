package emporium.order.returns.domain;

import java.util.Locale;

/** Why somebody sends something back. */
public enum Reason {
    CHANGED_MIND,
    DAMAGED,
    WRONG_ITEM,
    NOT_AS_DESCRIBED,
    OTHER;

    /** As it is written on the wire and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Reason of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
