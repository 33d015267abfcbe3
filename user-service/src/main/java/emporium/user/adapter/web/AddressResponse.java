package emporium.user.adapter.web;

import emporium.user.domain.Address;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An address as its owner sees it. */
record AddressResponse(
        UUID id,
        String name,
        String line1,
        @Nullable String line2,
        String city,
        String postalCode,
        String country) {

    static AddressResponse of(Address address) {
        return new AddressResponse(
                address.id(),
                address.name(),
                address.line1(),
                address.line2(),
                address.city(),
                address.postalCode(),
                address.country());
    }
}
