package emporium.inventory.application;

import emporium.inventory.domain.Batch;
import emporium.inventory.domain.Command;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives back what orders held for too long. */
@Service
public class ExpireReservations {

    private final StockRoom stockRoom;
    private final Tally tally;
    private final Clock clock;

    ExpireReservations(StockRoom stockRoom, Tally tally, Clock clock) {
        this.stockRoom = stockRoom;
        this.tally = tally;
        this.clock = clock;
    }

    /** Returns how many were found; as many as {@code most} means there may be more. */
    @Transactional
    public int expire(int most) {
        var now = clock.instant();
        var holdings = stockRoom.lockRunOut(now, most);
        if (holdings.isEmpty()) {
            return 0;
        }
        var commands = holdings.keySet().stream().<Command>map(Command.Expire::new).toList();
        var shelves = stockRoom.lockShelves(Batch.skus(commands, holdings));
        var outcome = Batch.decide(commands, holdings, shelves, stockRoom.warehouses(), now);
        stockRoom.save(outcome, now);
        tally.count(outcome.answers());
        return holdings.size();
    }
}
