package emporium.order.assortment.adapter.catalog;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** catalog-service's answer about prices, as far as it is read here. */
interface PricesApi {

    @GetExchange("/api/prices")
    List<Price> prices(@RequestParam("sku") List<String> skus);

    record Price(
            String sku,
            UUID productId,
            long productVersion,
            String name,
            Amount price,
            @Nullable String image,
            boolean active) {}

    record Amount(String amount, String currency) {}
}
