package emporium.user.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an account likes its parcels to go. */
public record Address(
        UUID id,
        String name,
        String line1,
        @Nullable String line2,
        String city,
        String postalCode,
        String country,
        long version) {}
