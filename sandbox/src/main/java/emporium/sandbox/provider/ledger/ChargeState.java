package emporium.sandbox.provider.ledger;

import java.util.Locale;

/** What a charge has come to. */
public enum ChargeState {
    PROCESSING,
    AUTHORIZED,
    DECLINED,
    CAPTURED,
    PARTIALLY_REFUNDED,
    REFUNDED,
    VOIDED,
    CANCELLED;

    /** As the provider's API says it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
