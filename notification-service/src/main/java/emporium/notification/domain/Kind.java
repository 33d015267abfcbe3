package emporium.notification.domain;

import java.util.Locale;

/** What there is to say about an order; each is said once, a refund once each. */
public enum Kind {
    CONFIRMED,
    REJECTED,
    CANCELLED,
    SHIPPED,
    REFUNDED;

    /** As it stands in headers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
