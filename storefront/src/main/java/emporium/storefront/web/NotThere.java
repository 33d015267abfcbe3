package emporium.storefront.web;

/** There is no such page, or not for this shopper. */
public final class NotThere extends RuntimeException {

    public NotThere() {
        super("not there", null, false, false);
    }
}
