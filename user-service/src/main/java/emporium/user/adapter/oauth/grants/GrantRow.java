package emporium.user.adapter.oauth.grants;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sign-in as it is kept. */
record GrantRow(
        String id,
        UUID accountId,
        String clientId,
        String grantType,
        Set<String> scopes,
        @Nullable String request,
        @Nullable Code code,
        boolean revoked,
        long version) {

    /** The attribute that remembers which version was read. */
    static final String VERSION = GrantRow.class.getName() + ".version";

    /** The authorization code, once there is one. */
    record Code(Instant issuedAt, Instant expiresAt, boolean redeemed) {}

    /** A refresh token with its sign-in. */
    record WithRefreshToken(
            GrantRow grant, boolean replaced, Instant issuedAt, Instant expiresAt) {}
}
