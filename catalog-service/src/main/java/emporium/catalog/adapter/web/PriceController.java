package emporium.catalog.adapter.web;

import emporium.catalog.application.Prices;
import emporium.catalog.application.Prices.PricedSku;
import emporium.catalog.domain.Sku;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For who is about to sell: today's prices by SKU. */
@RestController
class PriceController {

    private static final int MAX_SKUS = 100;

    private final Prices prices;

    PriceController(Prices prices) {
        this.prices = prices;
    }

    @GetMapping("/api/prices")
    List<PricedSku> prices(@RequestParam MultiValueMap<String, String> parameters) {
        var reader = new ParameterReader(parameters);
        var skus = new ArrayList<Sku>();
        for (var text : reader.values("sku", MAX_SKUS, 40)) {
            try {
                skus.add(new Sku(text));
            } catch (IllegalArgumentException notASku) {
                reader.error("sku", "must be a SKU");
            }
        }
        if (skus.isEmpty()) {
            reader.error("sku", "must be given at least once");
        }
        reader.finish();
        return prices.of(skus);
    }
}
