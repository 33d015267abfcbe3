package emporium.inventory.application;

import emporium.inventory.domain.Batch;
import emporium.inventory.domain.Command;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whatever orders ask for, many at a time: a hot SKU is locked once per batch, not per order. */
@Service
public class HandleCommands {

    private final StockRoom stockRoom;
    private final Tally tally;
    private final Clock clock;

    HandleCommands(StockRoom stockRoom, Tally tally, Clock clock) {
        this.stockRoom = stockRoom;
        this.tally = tally;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void handle(List<Command> commands) {
        var orders = commands.stream().map(Command::order).collect(Collectors.toSet());
        var holdings = stockRoom.lockHoldings(orders);
        var shelves = stockRoom.lockShelves(Batch.skus(commands, holdings));
        // read after the locks: a holding may have run out while we waited
        var now = clock.instant();
        var outcome = Batch.decide(commands, holdings, shelves, stockRoom.warehouses(), now);
        stockRoom.save(outcome, now);
        tally.count(outcome.answers());
    }
}
