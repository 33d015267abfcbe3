package emporium.inventory.adapter.web;

import emporium.inventory.application.StockViews.InWarehouse;
import emporium.inventory.application.StockViews.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code warehouses} is for staff only. */
record StockResponse(String sku, long available, @Nullable List<InWarehouse> warehouses) {

    static StockResponse of(Level level, boolean forStaff) {
        return new StockResponse(
                level.sku().value(), level.available(), forStaff ? level.warehouses() : null);
    }
}
