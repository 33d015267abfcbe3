package emporium.sandbox.provider.ledger;

import java.util.Locale;

/** What can be done with an authorization. */
public enum MovementKind {
    CAPTURE,
    VOID,
    REFUND;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MovementKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
