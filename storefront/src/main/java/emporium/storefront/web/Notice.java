package emporium.storefront.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a page tells about the form that led to it. It travels in the address, by its name. */
public enum Notice {
    ADDED(true),
    CHANGED(true),
    REMOVED(true),
    COUPON_KEPT(true),
    COUPON_UNKNOWN(false),
    COUPON_REFUSED(false),
    COUPON_USED_UP(false),
    NOT_FOR_SALE(false),
    CART_FULL(false),
    CART_BUSY(false),
    CART_EMPTY(false),
    QUOTE_EXPIRED(false),
    WELCOME(true),
    SIGNED_OUT(true),
    ENDED(false),
    SAVED(true),
    PASSWORD_CHANGED(true),
    VERIFIED(true),
    MAIL_SENT(true),
    WISHED(true),
    WISHES_FULL(false),
    REVIEWED(true),
    CANCELLED(true),
    NOT_CANCELLABLE(false),
    RETURN_REQUESTED(true),
    NOT_RETURNABLE(false),
    REORDERED(true),
    REORDERED_PARTLY(false);

    private final boolean good;

    Notice(boolean good) {
        this.good = good;
    }

    public boolean good() {
        return good;
    }

    /** As in an address and in the message bundles. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The redirect to a page that tells it. */
    public String at(String path) {
        return "redirect:" + path + (path.contains("?") ? "&" : "?") + "notice=" + key();
    }

    static Optional<Notice> of(@Nullable String key) {
        return Arrays.stream(values()).filter(notice -> notice.key().equals(key)).findFirst();
    }
}
