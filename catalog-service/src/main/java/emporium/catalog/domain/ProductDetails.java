package emporium.catalog.domain;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part of a product that people write. */
public record ProductDetails(
        Slug slug,
        String name,
        String description,
        String brand,
        Slug category,
        boolean active,
        Map<String, String> attributes,
        List<String> images,
        List<Variant> variants) {

    public ProductDetails {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        images = List.copyOf(images);
        variants = List.copyOf(variants);
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("A product has at least one variant");
        }
        var skus = new HashSet<Sku>();
        if (!variants.stream().map(Variant::sku).allMatch(skus::add)) {
            throw new IllegalArgumentException("A SKU stands for one variant");
        }
    }

    public List<Sku> skus() {
        return variants.stream().map(Variant::sku).toList();
    }

    public Money priceFrom() {
        return Collections.min(variants.stream().map(Variant::price).toList());
    }

    ProductDetails with(List<Variant> newVariants) {
        return new ProductDetails(
                slug, name, description, brand, category, active, attributes, images, newVariants);
    }
}
