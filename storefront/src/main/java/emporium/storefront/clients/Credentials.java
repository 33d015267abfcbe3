package emporium.storefront.clients;

import org.jspecify.annotations.Nullable;

/**
 * What a service is shown of the shopper.
 *
 * @param accessToken of whoever has signed in
 * @param cartToken of a guest
 */
public record Credentials(@Nullable String accessToken, @Nullable String cartToken) {

    public static final Credentials NONE = new Credentials(null, null);

    public @Nullable String bearer() {
        return accessToken == null ? null : "Bearer " + accessToken;
    }

    public boolean isNobody() {
        return accessToken == null && cartToken == null;
    }

    @Override
    public String toString() {
        return "Credentials[" + (accessToken == null ? "guest" : "member") + "]";
    }
}
