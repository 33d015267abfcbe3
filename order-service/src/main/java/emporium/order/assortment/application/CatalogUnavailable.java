package emporium.order.assortment.application;

import java.time.Duration;

/** The catalog is away. Never means that a product does not exist. */
public final class CatalogUnavailable extends RuntimeException {

    private final Duration retryAfter;

    public CatalogUnavailable(String why, Duration retryAfter) {
        super("The catalog can not be asked: " + why);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
