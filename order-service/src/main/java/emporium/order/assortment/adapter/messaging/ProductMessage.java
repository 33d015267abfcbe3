package emporium.order.assortment.adapter.messaging;

import emporium.order.assortment.application.UpdateReplica.News;
import emporium.order.assortment.domain.Product;
import emporium.order.domain.Money;
import emporium.order.domain.Sku;
import emporium.platform.messaging.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The catalog's messages, as far as they are read here. */
final class ProductMessage {

    static final Set<String> TYPES = Set.of("product-changed.v1", "product-removed.v1");

    private ProductMessage() {}

    record Changed(
            UUID productId,
            long version,
            String name,
            boolean active,
            List<Variant> variants,
            Instant at) {

        News toNews() {
            return new News(productId, version, variants.stream().map(this::toProduct).toList());
        }

        private Product toProduct(Variant variant) {
            return new Product(
                    new Sku(variant.sku),
                    productId,
                    version,
                    variant.nameWithin(name),
                    Money.of(variant.price.amount, variant.price.currency),
                    Optional.ofNullable(variant.image),
                    active,
                    at);
        }
    }

    record Variant(String sku, @Nullable String name, Amount price, @Nullable String image) {

        /** What a line of a cart is called: the product, and which of its variants. */
        String nameWithin(String product) {
            return name == null || name.isBlank() || name.equals(product)
                    ? product
                    : product + ", " + name;
        }
    }

    record Amount(String amount, String currency) {}

    record Removed(UUID productId, long version) {
        News toNews() {
            return new News(productId, version, List.of());
        }
    }

    static News read(Message message) {
        return switch (message.type()) {
            case "product-changed.v1" -> message.as(Changed.class).toNews();
            case "product-removed.v1" -> message.as(Removed.class).toNews();
            default -> throw new IllegalArgumentException("not a product: " + message.type());
        };
    }
}
