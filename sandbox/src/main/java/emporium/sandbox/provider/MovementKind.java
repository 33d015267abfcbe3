package emporium.sandbox.provider;

import java.util.Locale;

/** What can be done with an authorization. */
enum MovementKind {
    CAPTURE,
    VOID,
    REFUND;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MovementKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
