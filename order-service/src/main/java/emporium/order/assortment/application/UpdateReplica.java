package emporium.order.assortment.application;

import emporium.order.assortment.domain.Product;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows the catalog's news. An older version changes nothing. */
@Service
public class UpdateReplica {

    private final Replica replica;
    private final Assortment assortment;

    UpdateReplica(Replica replica, Assortment assortment) {
        this.replica = replica;
        this.assortment = assortment;
    }

    /** A product as it is now, with all its SKUs; none if it is gone. */
    public record News(UUID productId, long version, List<Product> variants) {
        public News {
            variants = List.copyOf(variants);
        }
    }

    @Transactional
    public void hear(List<News> batch) {
        for (var news : batch) {
            var skus = news.variants().stream().map(Product::sku).toList();
            replica.save(news.variants());
            replica.withdrawOthers(news.productId(), news.version(), skus);
            assortment.forget(skus);
        }
    }
}
