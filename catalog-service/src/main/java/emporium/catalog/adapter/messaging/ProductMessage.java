package emporium.catalog.adapter.messaging;

import emporium.catalog.domain.Money;
import emporium.catalog.domain.Product;
import emporium.catalog.domain.Sku;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The published language; a version of it never changes. See contracts/events/catalog.products. */
sealed interface ProductMessage {

    record ProductChangedV1(
            UUID productId,
            long version,
            String slug,
            String name,
            String brand,
            String category,
            boolean active,
            List<VariantV1> variants,
            Instant at)
            implements ProductMessage {

        static ProductChangedV1 of(Product product) {
            var details = product.details();
            return new ProductChangedV1(
                    product.id(),
                    product.version(),
                    details.slug().value(),
                    details.name(),
                    details.brand(),
                    details.category().value(),
                    details.active(),
                    details.variants().stream().map(VariantV1::of).toList(),
                    product.changedAt());
        }
    }

    record ProductRemovedV1(UUID productId, long version, List<String> skus, Instant at)
            implements ProductMessage {

        static ProductRemovedV1 of(Product product) {
            var skus = product.details().skus().stream().map(Sku::value).toList();
            return new ProductRemovedV1(product.id(), product.version(), skus, product.changedAt());
        }
    }

    record VariantV1(
            String sku, String name, Map<String, String> attributes, MoneyV1 price, String image) {

        static VariantV1 of(emporium.catalog.domain.Variant variant) {
            return new VariantV1(
                    variant.sku().value(),
                    variant.name(),
                    variant.attributes(),
                    MoneyV1.of(variant.price()),
                    variant.image());
        }
    }

    record MoneyV1(String amount, String currency) {
        static MoneyV1 of(Money money) {
            return new MoneyV1(money.amount(), money.currency().getCurrencyCode());
        }
    }
}
