package emporium.user.adapter.oauth.firstparty;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationGrantAuthenticationToken;

/** The wish to sign in by what an authenticator has signed, from the platform's own client. */
final class PasskeyGrant extends OAuth2AuthorizationGrantAuthenticationToken {

    static final AuthorizationGrantType TYPE =
            new AuthorizationGrantType("urn:emporium:grant:passkey");

    private final String credential;
    private final String address;

    PasskeyGrant(Authentication client, String credential, String address) {
        super(TYPE, client, Map.of());
        this.credential = credential;
        this.address = address;
    }

    /** The browser's PublicKeyCredential, as JSON. */
    String credential() {
        return credential;
    }

    /** From where it was asked. */
    String address() {
        return address;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
