package emporium.inventory.application;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets go of holdings that ended long ago; the ledger keeps what happened. Committed ones stay: a
 * return may come late.
 */
@Service
public class ForgetHoldings {

    private final StockRoom stockRoom;
    private final Clock clock;

    ForgetHoldings(StockRoom stockRoom, Clock clock) {
        this.stockRoom = stockRoom;
        this.clock = clock;
    }

    /** Returns how many were forgotten. */
    @Transactional
    public int forget(Duration after, int most) {
        return stockRoom.forgetEnded(clock.instant().minus(after), most);
    }
}
