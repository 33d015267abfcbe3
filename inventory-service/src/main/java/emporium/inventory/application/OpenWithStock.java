package emporium.inventory.application;

import emporium.inventory.domain.Adjustment;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** First goods for a stock room that has never seen any. */
@Service
public class OpenWithStock {

    private final StockRoom stockRoom;
    private final AdjustStock adjustStock;

    OpenWithStock(StockRoom stockRoom, AdjustStock adjustStock) {
        this.stockRoom = stockRoom;
        this.adjustStock = adjustStock;
    }

    /** False if there is stock already. */
    @Transactional
    public boolean open(List<Adjustment> goods) {
        if (!stockRoom.claimIfEmpty()) {
            return false;
        }
        adjustStock.adjust(goods);
        return true;
    }
}
