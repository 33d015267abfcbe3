package emporium.catalog.adapter.demo;

import emporium.catalog.domain.Money;
import emporium.catalog.domain.ProductDetails;
import emporium.catalog.domain.Sku;
import emporium.catalog.domain.Slug;
import emporium.catalog.domain.Variant;
import java.util.List;
import java.util.Map;

/** A product as demo/products.json writes it: prices in euros, pictures by their short names. */
record DemoProduct(
        String slug,
        String name,
        String brand,
        String category,
        String description,
        Map<String, String> attributes,
        List<String> images,
        List<DemoVariant> variants) {

    ProductDetails details(DemoPictures pictures) {
        return new ProductDetails(
                new Slug(slug),
                name,
                description,
                brand,
                new Slug(category),
                true,
                attributes,
                images.stream().map(pictures::path).toList(),
                variants.stream().map(variant -> variant.variant(pictures)).toList());
    }

    record DemoVariant(
            String sku, String name, Map<String, String> attributes, String price, String image) {

        Variant variant(DemoPictures pictures) {
            return new Variant(
                    new Sku(sku),
                    name,
                    attributes,
                    Money.of(price, Money.EUR),
                    pictures.path(image));
        }
    }
}
