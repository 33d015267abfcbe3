package emporium.catalog.adapter.messaging;

import emporium.catalog.application.StockLevels;
import emporium.catalog.application.StockLevels.StockLevel;
import emporium.platform.messaging.Message;
import emporium.platform.messaging.MessageHandler;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hears what is left of every SKU. */
@Component
class StockListener implements MessageHandler {

    static final String TYPE = "stock-changed.v1";

    private final StockLevels levels;

    StockListener(StockLevels levels) {
        this.levels = levels;
    }

    @Override
    public void handle(List<Message> batch) {
        levels.record(batch.stream().map(StockListener::level).toList());
    }

    private static StockLevel level(Message message) {
        return message.as(StockChanged.class).level();
    }

    /** What is read of inventory's event. */
    private record StockChanged(String sku, int available, long version) {
        StockLevel level() {
            return new StockLevel(sku, available, version);
        }
    }
}
