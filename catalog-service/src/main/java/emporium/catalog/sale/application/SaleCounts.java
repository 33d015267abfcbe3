package emporium.catalog.sale.application;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Counts what was sold; part of the transaction that remembers the sales. */
public interface SaleCounts {

    /**
     * @param made the products of each order that is a sale now
     * @param undone the products of each that is none any more
     */
    void count(Collection<Set<UUID>> made, Collection<Set<UUID>> undone);
}
