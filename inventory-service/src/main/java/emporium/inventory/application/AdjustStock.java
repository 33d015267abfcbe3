package emporium.inventory.application;

import emporium.inventory.domain.Adjustment;
import emporium.inventory.domain.Shelf;
import emporium.inventory.domain.StockException;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Goods come in, are counted, are lost. */
@Service
public class AdjustStock {

    private final StockRoom stockRoom;
    private final Clock clock;

    AdjustStock(StockRoom stockRoom, Clock clock) {
        this.stockRoom = stockRoom;
        this.clock = clock;
    }

    /** The shelf as it is now. */
    @Transactional
    public Shelf adjust(Adjustment adjustment) {
        adjust(List.of(adjustment));
        return stockRoom.lockShelves(List.of(adjustment.sku())).stream()
                .filter(shelf -> shelf.warehouse().equals(adjustment.warehouse()))
                .findAny()
                .orElseThrow();
    }

    /** All or none; each shelf at most once. */
    @Transactional
    public void adjust(List<Adjustment> adjustments) {
        for (var adjustment : adjustments) {
            if (!stockRoom.warehouses().has(adjustment.warehouse())) {
                throw new StockException.UnknownWarehouse(adjustment.warehouse());
            }
        }
        var skus = new TreeSet<>(adjustments.stream().map(Adjustment::sku).toList());
        stockRoom.addShelves(skus);
        var shelves = stockRoom.lockShelves(skus);
        stockRoom.save(Adjustment.decide(adjustments, shelves), clock.instant());
    }
}
