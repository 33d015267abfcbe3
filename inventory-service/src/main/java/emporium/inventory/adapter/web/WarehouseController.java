package emporium.inventory.adapter.web;

import emporium.inventory.application.StockViews;
import emporium.inventory.application.StockViews.WarehouseView;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WarehouseController {

    private final StockViews stock;

    WarehouseController(StockViews stock) {
        this.stock = stock;
    }

    /** There are few: all of them, by name. */
    @GetMapping("/api/warehouses")
    List<WarehouseView> warehouses() {
        return stock.warehouses();
    }
}
