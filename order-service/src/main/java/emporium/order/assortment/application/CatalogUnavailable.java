package emporium.order.assortment.application;

import java.time.Duration;

/** The catalog is away. Never means that a product does not exist. */
public final class CatalogUnavailable extends RuntimeException {

    private final Duration retryAfter;

    public CatalogUnavailable(Duration retryAfter, Throwable cause) {
        super("The catalog is not available", cause);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
