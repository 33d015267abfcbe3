package emporium.user.adapter.oauth.firstparty;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationGrantAuthenticationToken;

/** The wish to sign in by e-mail address and password, from the platform's own client. */
final class PasswordGrant extends OAuth2AuthorizationGrantAuthenticationToken {

    static final AuthorizationGrantType TYPE =
            new AuthorizationGrantType("urn:emporium:grant:password");

    private final String username;
    private final String password;
    private final String address;

    PasswordGrant(Authentication client, String username, String password, String address) {
        super(TYPE, client, Map.of());
        this.username = username;
        this.password = password;
        this.address = address;
    }

    String username() {
        return username;
    }

    String password() {
        return password;
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
