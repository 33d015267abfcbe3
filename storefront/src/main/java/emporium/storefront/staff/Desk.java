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
    PEOPLE("/staff/people"),
    AUDIT("/staff/audit");

    private final String path;

    Desk(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    /** As in the message bundles, and as a page says where it belongs. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
