package emporium.catalog.application;

import emporium.catalog.application.ProductDocument.Stars;
import emporium.catalog.domain.Product;
import java.util.UUID;

/**
 * A product as it stands in a list; its rating and whether it is available are put in when the list
 * is read. Nothing that people write may come behind the rating.
 */
public record ProductCard(
        UUID id,
        String slug,
        String name,
        String brand,
        String category,
        MoneyText priceFrom,
        String image,
        Stars rating) {

    public static ProductCard of(Product product) {
        var details = product.details();
        return new ProductCard(
                product.id(),
                details.slug().value(),
                details.name(),
                details.brand(),
                details.category().value(),
                MoneyText.of(details.priceFrom()),
                details.images().isEmpty()
                        ? details.variants().getFirst().image()
                        : details.images().getFirst(),
                Stars.of(product.rating()));
    }
}
