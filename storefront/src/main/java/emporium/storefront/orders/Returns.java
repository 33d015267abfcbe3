package emporium.storefront.orders;

import emporium.storefront.clients.Credentials;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** order-service: what comes back of an order. */
public interface Returns {

    Overview of(Credentials shopper, UUID order);

    /**
     * @param key the same for each repetition of one wish
     */
    Return request(Credentials shopper, UUID order, String key, Wish wish);

    /**
     * @param until missing before delivery
     */
    record Overview(List<Return> items, List<Left> returnable, @Nullable Instant until) {

        /** How many of each SKU can still be sent back. */
        public Map<String, Integer> left() {
            return returnable.stream().collect(Collectors.toMap(Left::sku, Left::quantity));
        }
    }

    record Left(String sku, int quantity) {}

    record Wish(List<Left> lines, String reason, @Nullable String comment) {}
}
