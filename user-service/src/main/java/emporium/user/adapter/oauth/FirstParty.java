package emporium.user.adapter.oauth;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;

/** Recognises the first-party client, and leaves every other to Spring's own providers. */
class FirstParty implements AuthenticationProvider {

    private final Clients clients;

    FirstParty(Clients clients) {
        this.clients = clients;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        var asked = (OAuth2ClientAuthenticationToken) authentication;
        if (!ClientAuthenticationMethod.NONE.equals(asked.getClientAuthenticationMethod())
                || !Clients.FIRST_PARTY.equals(asked.getPrincipal())) {
            return null;
        }
        var client = clients.findByClientId(Clients.FIRST_PARTY);
        return client == null
                ? null
                : new OAuth2ClientAuthenticationToken(
                        client, ClientAuthenticationMethod.NONE, null);
    }
}
