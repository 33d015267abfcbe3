package emporium.storefront.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An address as somebody types it. */
public record AddressForm(
        @NotBlank(message = "{form.name.missing}") @Size(max = 100, message = "{form.tooLong}")
                String name,
        @NotBlank(message = "{form.line1.missing}") @Size(max = 100, message = "{form.tooLong}")
                String line1,
        @Size(max = 100, message = "{form.tooLong}") String line2,
        @NotBlank(message = "{form.postalCode.missing}") @Size(max = 12, message = "{form.tooLong}")
                String postalCode,
        @NotBlank(message = "{form.city.missing}") @Size(max = 80, message = "{form.tooLong}")
                String city,
        @Pattern(regexp = "[A-Z]{2}", message = "{form.country.missing}") String country) {

    public AddressForm {
        name = typed(name);
        line1 = typed(line1);
        line2 = typed(line2);
        city = typed(city);
        postalCode = typed(postalCode);
        country = typed(country);
    }

    public static AddressForm empty(String name) {
        return new AddressForm(name, "", "", "", "", "");
    }

    public static AddressForm of(Address address) {
        var line2 = address.line2();
        return new AddressForm(
                address.name(),
                address.line1(),
                line2 == null ? "" : line2,
                address.postalCode(),
                address.city(),
                address.country());
    }

    public Address address() {
        return new Address(name, line1, line2.isEmpty() ? null : line2, city, postalCode, country);
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
