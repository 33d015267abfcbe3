package emporium.catalog.sale.application;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who bought what. */
public interface Sales {

    /**
     * Takes each order's news unless newer ones are known; they may come in any order, and again.
     */
    void hear(List<SaleNews> news);

    boolean hasBought(String customerId, UUID productId);

    /**
     * Where an order stands.
     *
     * @param version order-service's: the higher one is the truth
     * @param customerId null for a guest
     * @param stands false once the order is cancelled
     */
    record SaleNews(
            UUID orderId,
            int version,
            @Nullable String customerId,
            boolean stands,
            Set<UUID> products) {

        public SaleNews {
            products = Set.copyOf(products);
        }
    }
}
