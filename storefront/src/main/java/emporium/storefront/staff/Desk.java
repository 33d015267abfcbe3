package emporium.storefront.staff;

import java.util.Locale;

/** The places of the back office, in the order of its navigation. */
public enum Desk {
    TODAY("/staff"),
    ORDERS("/staff/orders"),
    RETURNS("/staff/returns"),
    PRODUCTS("/staff/products"),
    CATEGORIES("/staff/categories"),
    IMPORT("/staff/import"),
    STOCK("/staff/stock"),
    COUPONS("/staff/coupons"),
    PLATFORM("/staff/platform"),
    DEAD_LETTERS("/staff/dead-letters"),
    PEOPLE("/staff/people", true),
    AUDIT("/staff/audit", true);

    private final String path;
    private final boolean forAdmins;

    Desk(String path) {
        this(path, false);
    }

    Desk(String path, boolean forAdmins) {
        this.path = path;
        this.forAdmins = forAdmins;
    }

    public String path() {
        return path;
    }

    /** Staff who are no admins do not find it. */
    public boolean isForAdmins() {
        return forAdmins;
    }

    /** As in the message bundles, and as a page says where it belongs. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
