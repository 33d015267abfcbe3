package emporium.sandbox.provider;

import java.util.Locale;

/** What a charge has come to. */
enum ChargeState {
    PROCESSING,
    AUTHORIZED,
    DECLINED,
    CAPTURED,
    PARTIALLY_REFUNDED,
    REFUNDED,
    VOIDED,
    CANCELLED;

    /** As the provider's API says it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
