package emporium.order.assortment.adapter.catalog;

import emporium.order.assortment.application.Catalog;
import emporium.order.assortment.application.CatalogUnavailable;
import emporium.order.assortment.domain.Product;
import emporium.order.domain.Money;
import emporium.order.domain.Sku;
import emporium.platform.client.HttpClients;
import emporium.platform.client.TargetUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

@Component
class HttpCatalog implements Catalog {

    private final PricesApi prices;

    HttpCatalog(HttpClients clients) {
        this.prices = clients.create(PricesApi.class, "catalog-service");
    }

    @Override
    public List<Product> describe(Collection<Sku> skus, Instant now) {
        try {
            return prices.prices(skus.stream().map(Sku::value).sorted().toList()).stream()
                    .map(price -> product(price, now))
                    .toList();
        } catch (TargetUnavailable away) {
            throw new CatalogUnavailable(away.toString(), away.retryAfter());
        } catch (RestClientException refused) {
            // An answer that is none, such as 429: the catalog did not say.
            throw new CatalogUnavailable(refused.toString(), Duration.ofSeconds(1));
        }
    }

    private static Product product(PricesApi.Price price, Instant now) {
        return new Product(
                new Sku(price.sku()),
                price.productId(),
                price.productVersion(),
                price.name(),
                Money.of(price.price().amount(), price.price().currency()),
                Optional.ofNullable(price.image()),
                price.active(),
                now);
    }
}
