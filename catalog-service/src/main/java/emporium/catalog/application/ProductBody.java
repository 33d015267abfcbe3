package emporium.catalog.application;

import emporium.catalog.domain.Money;
import emporium.catalog.domain.ProductDetails;
import emporium.catalog.domain.Sku;
import emporium.catalog.domain.Slug;
import emporium.catalog.domain.Text;
import emporium.catalog.domain.Variant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What staff send. What is not listed here, such as a rating or a version, cannot be set. */
public record ProductBody(
        @Nullable @Pattern(regexp = Slug.FORMAT) @Size(max = Slug.MAX_LENGTH) String slug,
        @NotBlank @Size(max = 120) @Pattern(regexp = Text.LINE) String name,
        @NotBlank @Size(max = 4000) @Pattern(regexp = Text.PARAGRAPHS) String description,
        @NotBlank @Size(max = 60) @Pattern(regexp = Text.LINE) String brand,
        @NotNull @Pattern(regexp = Slug.FORMAT) @Size(max = Slug.MAX_LENGTH) String category,
        @Nullable Boolean active,
        @Nullable @Size(max = 30)
                Map<
                                @Pattern(regexp = ATTRIBUTE_NAME) String,
                                @NotBlank @Size(max = 80) @Pattern(regexp = Text.LINE) String>
                        attributes,
        @NotNull @NotEmpty @Size(max = 20)
                List<@NotNull @Pattern(regexp = IMAGE) @Size(max = 200) String> images,
        @NotNull @NotEmpty @Size(max = 100) List<@NotNull @Valid VariantBody> variants) {

    public static final String ATTRIBUTE_NAME = "[a-z][a-zA-Z0-9]{0,39}";

    /** Only pictures of the shop: a list of products must not make browsers call other sites. */
    static final String IMAGE = "/media/[a-z0-9-]+(?:\\.[0-9a-f]{8})?\\.svg";

    @AssertTrue(message = "must be different from each other")
    public boolean isSkus() {
        return variants == null
                || variants.contains(null)
                || variants.stream().map(VariantBody::sku).distinct().count() == variants.size();
    }

    @AssertTrue(message = "is needed: the name contains nothing that can stand in an address")
    public boolean isSlugGiven() {
        return slug != null || name == null || name.matches("(?s).*[a-zA-Z0-9].*");
    }

    public ProductDetails details() {
        return new ProductDetails(
                slug == null ? Slug.of(name) : new Slug(slug),
                name.strip(),
                description.strip(),
                brand.strip(),
                new Slug(category),
                active == null || active,
                attributes == null ? Map.of() : attributes,
                images,
                variants.stream().map(VariantBody::variant).toList());
    }

    public record VariantBody(
            @NotNull @Pattern(regexp = Sku.FORMAT) String sku,
            @NotBlank @Size(max = 120) @Pattern(regexp = Text.LINE) String name,
            @Nullable @Size(max = 30)
                    Map<
                                    @Pattern(regexp = ATTRIBUTE_NAME) String,
                                    @NotBlank @Size(max = 80) @Pattern(regexp = Text.LINE) String>
                            attributes,
            @NotNull @Valid PriceBody price,
            @NotNull @Pattern(regexp = IMAGE) @Size(max = 200) String image) {

        Variant variant() {
            return new Variant(
                    new Sku(sku),
                    name.strip(),
                    attributes == null ? Map.of() : attributes,
                    price.money(),
                    image);
        }
    }

    /** From one cent to just under a million. */
    public record PriceBody(
            @NotNull @Pattern(regexp = "(?!0+(\\.0+)?$)\\d{1,6}(\\.\\d{1,2})?") String amount,
            @NotNull @Pattern(regexp = "EUR") String currency) {

        public Money money() {
            return Money.of(amount, Money.EUR);
        }
    }
}
