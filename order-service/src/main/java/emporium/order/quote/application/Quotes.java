package emporium.order.quote.application;

import emporium.order.domain.Owner;
import emporium.order.quote.domain.Quote;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

public interface Quotes {

    void add(Quote quote);

    Optional<Quote> find(UUID id, Owner owner);

    /** Forgets some of the quotes that expired before then. */
    int deleteExpired(Instant before, int limit);
}
