package emporium.inventory.application;

import emporium.inventory.domain.Holding;
import emporium.inventory.domain.OrderId;
import emporium.inventory.domain.Outcome;
import emporium.inventory.domain.Shelf;
import emporium.inventory.domain.Sku;
import emporium.inventory.domain.Warehouses;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Holdings and shelves. Whoever needs both locks the holdings first: then nobody who has a shelf
 * ever waits for a holding, and shelves are always locked in the same order, so there is no
 * deadlock. All of it needs a transaction of the caller.
 */
public interface StockRoom {

    Warehouses warehouses();

    /** Only the orders that are known; locked until the end of the transaction. */
    Map<OrderId, Holding> lockHoldings(Collection<OrderId> orders);

    /** Some of the holdings that have run out and that nobody else is working on. */
    Map<OrderId, Holding> lockRunOut(Instant now, int most);

    /** All shelves of these SKUs; none for a SKU that is not known. */
    List<Shelf> lockShelves(Collection<Sku> skus);

    /** From now on these SKUs are known, with a shelf in every warehouse. */
    void addShelves(Collection<Sku> skus);

    /** True to the first who asks of a stock room without shelves; others wait until it is done. */
    boolean claimIfEmpty();

    /** State, ledger and events together. */
    void save(Outcome outcome, Instant now);
}
