package emporium.storefront.clients;

import java.time.Duration;

/** A service that is needed does not answer. Never "not found". */
public final class Away extends RuntimeException {

    private final String service;
    private final Duration retryAfter;

    public Away(String service, Duration retryAfter, Throwable cause) {
        super(service + " does not answer", cause);
        this.service = service;
        this.retryAfter = retryAfter;
    }

    public String service() {
        return service;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
