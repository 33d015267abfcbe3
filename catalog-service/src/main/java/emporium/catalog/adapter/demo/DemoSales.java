package emporium.catalog.adapter.demo;

import emporium.catalog.application.Documents;
import emporium.catalog.sale.application.Sales;
import emporium.catalog.sale.application.Sales.SaleNews;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What guests who do not exist have bought together, so that something can be recommended. */
@Component
@Profile("local")
class DemoSales {

    private final Documents products;
    private final Sales sales;

    DemoSales(Documents products, Sales sales) {
        this.products = products;
        this.sales = sales;
    }

    /**
     * @param baskets the slugs of each
     */
    void make(List<String[]> baskets) {
        sales.hear(baskets.stream().map(this::sale).toList());
    }

    private SaleNews sale(String[] basket) {
        var bought =
                Arrays.stream(basket)
                        .map(slug -> products.idOf(slug, false).orElseThrow())
                        .collect(Collectors.toSet());
        return new SaleNews(UUID.randomUUID(), 1, null, true, bought);
    }
}
