package emporium.inventory.adapter.web;

import emporium.inventory.application.StockViews;
import emporium.inventory.application.StockViews.Entry;
import emporium.inventory.domain.Sku;
import emporium.platform.web.Cursor;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LedgerController {

    record Page(List<Entry> items, @Nullable String next) {}

    private final StockViews stock;

    LedgerController(StockViews stock) {
        this.stock = stock;
    }

    /** Newest first. */
    @GetMapping("/api/stock/{sku}/ledger")
    Page ledger(
            @PathVariable @SkuFormat String sku,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var before = after == null ? Long.MAX_VALUE : id(after);
        var entries = stock.ledger(new Sku(sku), before, size + 1);
        if (entries.size() <= size) {
            return new Page(entries, null);
        }
        var page = entries.subList(0, size);
        return new Page(page, Cursor.encode(String.valueOf(page.getLast().id())));
    }

    private static long id(String cursor) {
        try {
            return Long.parseLong(Cursor.decode(cursor).getFirst());
        } catch (NumberFormatException notOurs) {
            throw new Cursor.BadCursor();
        }
    }
}
