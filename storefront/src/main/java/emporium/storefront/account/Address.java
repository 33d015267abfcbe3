package emporium.storefront.account;

import org.jspecify.annotations.Nullable;

/** Where something is sent to. */
public record Address(
        String name,
        String line1,
        @Nullable String line2,
        String city,
        String postalCode,
        String country) {}
