package emporium.user.adapter.oauth;

import emporium.platform.security.TokenIssuer;
import emporium.user.application.CurrentKey;
import emporium.user.domain.Account;
import emporium.user.domain.Role;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** What a token says. */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final TokenIssuer issuer;
    private final CurrentKey key;
    private final RegisteredClient firstParty;

    TokenClaims(TokenIssuer issuer, CurrentKey key, RegisteredClient firstParty) {
        this.issuer = issuer;
        this.key = key;
        this.firstParty = firstParty;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        context.getJwsHeader().keyId(key.id());
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            identify(context);
            return;
        }
        context.getClaims().audience(List.of(issuer.audience()));
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            context.getClaims().claim("roles", List.of("SERVICE"));
            return;
        }
        var account = SignedIn.of(context.getPrincipal()).account();
        context.getClaims()
                .claim("roles", roles(context, account))
                .claim("email", account.email().value())
                .claim("name", account.name());
    }

    /** The ID token tells a third party who has signed in, as far as it was allowed to know. */
    private static void identify(JwtEncodingContext context) {
        var account = SignedIn.of(context.getPrincipal()).account();
        if (context.getAuthorizedScopes().contains("email")) {
            context.getClaims()
                    .claim("email", account.email().value())
                    .claim("email_verified", account.verified());
        }
        if (context.getAuthorizedScopes().contains("profile")) {
            context.getClaims().claim("name", account.name());
        }
    }

    /** Whoever runs it: an application of others never acts as staff. */
    private List<String> roles(JwtEncodingContext context, Account account) {
        var ours = context.getRegisteredClient().getId().equals(firstParty.getId());
        return account.roles().stream()
                .filter(role -> role == Role.SHOPPER || ours)
                .map(Role::name)
                .sorted()
                .toList();
    }
}
