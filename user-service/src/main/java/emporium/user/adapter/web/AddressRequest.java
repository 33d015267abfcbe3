package emporium.user.adapter.web;

import emporium.user.domain.Address;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An address as it is sent. */
record AddressRequest(
        @NotNull @PersonName String name,
        @NotNull @PersonName String line1,
        @PersonName @Nullable String line2,
        @NotNull @PersonName String city,
        @NotNull @Pattern(regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N} -]{0,11}") String postalCode,
        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166 alpha-2 code")
                String country) {

    Address toAddress(UUID id) {
        return new Address(id, name, line1, line2, city, postalCode, country, 1);
    }
}
