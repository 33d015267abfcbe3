package emporium.inventory.adapter.db;

import emporium.inventory.application.Announcements;
import emporium.inventory.application.StockRoom;
import emporium.inventory.domain.Holding;
import emporium.inventory.domain.OrderId;
import emporium.inventory.domain.Outcome;
import emporium.inventory.domain.Place;
import emporium.inventory.domain.Shelf;
import emporium.inventory.domain.Sku;
import emporium.inventory.domain.Warehouse;
import emporium.inventory.domain.Warehouses;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcStockRoom implements StockRoom {

    private final JdbcClient jdbc;
    private final HoldingTable holdings;
    private final StockTable stock;
    private final LedgerTable ledger;
    private final Announcements announcements;

    /** Read once: warehouses come with a release. */
    private volatile Warehouses warehouses = new Warehouses(List.of());

    JdbcStockRoom(
            JdbcClient jdbc,
            HoldingTable holdings,
            StockTable stock,
            LedgerTable ledger,
            Announcements announcements) {
        this.jdbc = jdbc;
        this.holdings = holdings;
        this.stock = stock;
        this.ledger = ledger;
        this.announcements = announcements;
    }

    @Override
    public Warehouses warehouses() {
        if (warehouses.names().isEmpty()) {
            warehouses = new Warehouses(readWarehouses());
        }
        return warehouses;
    }

    @Override
    public Map<OrderId, Holding> lockHoldings(Collection<OrderId> orders) {
        return holdings.lock(orders);
    }

    @Override
    public Map<OrderId, Holding> lockRunOut(Instant now, int most) {
        return holdings.lockRunOut(now, most);
    }

    @Override
    public List<Shelf> lockShelves(Collection<Sku> skus) {
        return stock.lock(skus);
    }

    @Override
    public void addShelves(Collection<Sku> skus) {
        stock.add(skus);
    }

    @Override
    public boolean claimIfEmpty() {
        return stock.claimIfEmpty();
    }

    @Override
    public void save(Outcome outcome, Instant now) {
        stock.write(outcome.shelves());
        holdings.write(outcome.holdings(), outcome.movements(), now);
        ledger.append(outcome.movements(), now);
        announcements.announce(outcome, now);
    }

    private List<Warehouse> readWarehouses() {
        return jdbc.sql("select name, country, latitude, longitude from warehouses")
                .query((row, _) ->
                        new Warehouse(
                                row.getString("name"),
                                row.getString("country"),
                                new Place(row.getDouble("latitude"), row.getDouble("longitude"))))
                .list();
    }
}
