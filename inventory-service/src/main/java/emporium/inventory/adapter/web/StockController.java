package emporium.inventory.adapter.web;

import emporium.inventory.application.StockViews;
import emporium.inventory.application.StockViews.Level;
import emporium.inventory.domain.Sku;
import emporium.platform.security.Caller;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StockController {

    private static final int MOST_SKUS = 100;

    private final StockViews stock;

    StockController(StockViews stock) {
        this.stock = stock;
    }

    /**
     * Every SKU asked for, once, in the order asked; of one that is not known, none is available.
     */
    @GetMapping("/api/stock")
    List<StockResponse> stock(
            @RequestParam("sku") @Size(min = 1, max = MOST_SKUS) List<@SkuFormat String> skus,
            Optional<Caller> caller) {
        var asked = new LinkedHashSet<>(skus).stream().map(Sku::new).toList();
        var known =
                stock.levels(asked).stream()
                        .collect(Collectors.toMap(Level::sku, Function.identity()));
        var forStaff = caller.filter(who -> who.hasRole("STAFF")).isPresent();
        return asked.stream()
                .map(sku -> known.getOrDefault(sku, new Level(sku, List.of())))
                .map(level -> StockResponse.of(level, forStaff))
                .toList();
    }
}
