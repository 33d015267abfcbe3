package emporium.order.domain;

import org.jspecify.annotations.Nullable;

/** Where a parcel goes; the country is ISO 3166 alpha-2. */
public record Address(
        String name,
        String line1,
        @Nullable String line2,
        String city,
        String postalCode,
        String country) {}
