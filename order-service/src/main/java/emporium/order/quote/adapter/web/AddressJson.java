package emporium.order.quote.adapter.web;

import emporium.order.domain.Address;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record AddressJson(
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Size(max = 120) String line1,
        @Size(max = 120) @Nullable String line2,
        @NotBlank @Size(max = 80) String city,
        @NotBlank @Size(max = 16) String postalCode,
        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166 alpha-2 code")
                String country) {

    Address toAddress() {
        return new Address(name, line1, line2, city, postalCode.strip(), country);
    }

    static AddressJson of(Address address) {
        return new AddressJson(
                address.name(),
                address.line1(),
                address.line2(),
                address.city(),
                address.postalCode(),
                address.country());
    }
}
