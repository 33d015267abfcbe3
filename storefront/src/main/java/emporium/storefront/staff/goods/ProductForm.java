package emporium.storefront.staff.goods;

import emporium.storefront.catalog.Product;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product as it is typed.
 *
 * @param version that was seen, 0 of a new one
 */
record ProductForm(
        @NotBlank(message = "{goods.name.missing}") @Size(max = 120, message = "{form.tooLong}")
                String name,
        @Pattern(regexp = "|[a-z0-9]+(?:-[a-z0-9]+)*", message = "{goods.slug.wrong}")
                @Size(max = 80, message = "{form.tooLong}")
                String slug,
        @NotBlank(message = "{goods.brand.missing}") @Size(max = 60, message = "{form.tooLong}")
                String brand,
        @NotBlank(message = "{goods.category.missing}") String category,
        @NotBlank(message = "{goods.description.missing}")
                @Size(max = 4000, message = "{form.tooLong}")
                String description,
        @Nullable String active,
        String attributes,
        @NotBlank(message = "{goods.images.missing}") String images,
        @Valid List<VariantForm> variants,
        @Nullable Long version) {

    ProductForm {
        name = name == null ? "" : name.strip();
        slug = slug == null ? "" : slug.strip();
        brand = brand == null ? "" : brand.strip();
        category = category == null ? "" : category;
        description = description == null ? "" : description.strip().replace("\r\n", "\n");
        attributes = attributes == null ? "" : attributes.strip().replace("\r\n", "\n");
        images = images == null ? "" : images.strip().replace("\r\n", "\n");
        variants =
                variants == null || variants.isEmpty()
                        ? List.of(VariantForm.EMPTY)
                        : variants.stream()
                                .map(row -> row == null ? VariantForm.EMPTY : row)
                                .toList();
        version = version == null ? Long.valueOf(0) : version;
    }

    static ProductForm empty() {
        return new ProductForm("", "", "", "", "", "on", "", "", List.of(), 0L);
    }

    static ProductForm of(Product product) {
        return new ProductForm(
                product.name(),
                product.slug(),
                product.brand(),
                product.category(),
                product.description(),
                product.active() ? "on" : null,
                Lines.of(product.attributes()),
                Lines.of(product.images()),
                product.variants().stream().map(VariantForm::of).toList(),
                product.version());
    }

    ProductForm withOneRowMore() {
        var rows = new ArrayList<>(variants);
        rows.add(VariantForm.EMPTY);
        return with(rows, version);
    }

    /** The same words, meant for another version. */
    ProductForm on(long seen) {
        return with(variants, seen);
    }

    private ProductForm with(List<VariantForm> rows, @Nullable Long seen) {
        return new ProductForm(
                name,
                slug,
                brand,
                category,
                description,
                active,
                attributes,
                images,
                List.copyOf(rows),
                seen);
    }

    @AssertTrue(message = "{goods.attributes.wrong}")
    public boolean isDescribed() {
        return Lines.areAttributes(attributes);
    }

    @AssertTrue(message = "{goods.variants.missing}")
    public boolean isForSale() {
        return variants.stream().anyMatch(row -> !row.isEmpty());
    }

    Goods.Draft draft() {
        var pictures = Lines.read(images);
        return new Goods.Draft(
                slug.isEmpty() ? null : slug,
                name,
                description,
                brand,
                category,
                active != null,
                Lines.attributes(attributes),
                pictures,
                variants.stream()
                        .filter(row -> !row.isEmpty())
                        .map(row -> row.variant(pictures.getFirst()))
                        .toList());
    }
}
