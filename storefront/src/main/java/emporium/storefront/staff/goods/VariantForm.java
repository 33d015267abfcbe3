package emporium.storefront.staff.goods;

import emporium.storefront.catalog.Product;
import emporium.storefront.clients.Money;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** A variant as it is typed; without a SKU it is a row that was left empty. */
record VariantForm(
        @Pattern(regexp = "|[A-Z0-9](?:[A-Z0-9-]{0,38}[A-Z0-9])?", message = "{goods.sku.wrong}")
                String sku,
        @Size(max = 120, message = "{form.tooLong}") String name,
        @Pattern(regexp = "|(?!0+(\\.0+)?$)\\d{1,6}(\\.\\d{1,2})?", message = "{goods.price.wrong}")
                String price,
        @Size(max = 200, message = "{form.tooLong}") String image,
        @Size(max = 4000, message = "{form.tooLong}") String attributes) {

    VariantForm {
        sku = sku == null ? "" : sku.strip();
        name = name == null ? "" : name.strip();
        price = price == null ? "" : price.strip().replace(',', '.');
        image = image == null ? "" : image.strip();
        attributes = attributes == null ? "" : attributes.replace("\r\n", "\n").strip();
    }

    static final VariantForm EMPTY = new VariantForm("", "", "", "", "");

    static VariantForm of(Product.Variant variant) {
        return new VariantForm(
                variant.sku(),
                variant.name(),
                variant.price().amount(),
                variant.image(),
                Lines.of(variant.attributes()));
    }

    boolean isEmpty() {
        return equals(EMPTY);
    }

    @AssertTrue(message = "{goods.variant.incomplete}")
    public boolean isComplete() {
        return isEmpty() || !(sku.isEmpty() || name.isEmpty() || price.isEmpty());
    }

    @AssertTrue(message = "{goods.attributes.wrong}")
    public boolean isDescribed() {
        return Lines.areAttributes(attributes);
    }

    /**
     * @param picture if it has none of its own
     */
    Product.Variant variant(String picture) {
        return new Product.Variant(
                sku,
                name,
                Lines.attributes(attributes),
                new Money(new BigDecimal(price).setScale(2).toPlainString(), "EUR"),
                image.isEmpty() ? picture : image);
    }
}
