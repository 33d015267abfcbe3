package emporium.notification.domain;

import java.util.Locale;

/** What there is to say; about an order each is said once, a refund or a return once each. */
public enum Kind {
    RECEIVED(About.AN_ORDER),
    CONFIRMED(About.AN_ORDER),
    REJECTED(About.AN_ORDER),
    CANCELLED(About.AN_ORDER),
    SHIPPED(About.AN_ORDER),
    REFUNDED(About.AN_ORDER),
    RETURNED(About.AN_ORDER),
    VERIFY_ADDRESS(About.AN_ACCOUNT_WITH_LINK),
    RESET_PASSWORD(About.AN_ACCOUNT_WITH_LINK),
    PASSWORD_CHANGED(About.AN_ACCOUNT);

    private enum About {
        AN_ORDER,
        AN_ACCOUNT,
        AN_ACCOUNT_WITH_LINK
    }

    private final About about;

    Kind(About about) {
        this.about = about;
    }

    /** As it stands in headers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isAboutAnOrder() {
        return about == About.AN_ORDER;
    }

    /** Only worth saying while there is nothing else to say about the order. */
    public boolean isPreliminary() {
        return this == RECEIVED;
    }

    /** Has a link that only the mailbox may know. */
    public boolean hasLink() {
        return about == About.AN_ACCOUNT_WITH_LINK;
    }
}
