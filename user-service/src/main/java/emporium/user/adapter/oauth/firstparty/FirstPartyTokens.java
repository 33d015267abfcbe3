package emporium.user.adapter.oauth.firstparty;

import emporium.user.domain.Account;
import emporium.user.domain.AccountException;
import java.security.Principal;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationGrantAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.token.DefaultOAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** An access token and a refresh token for whoever has shown who they are, however they did. */
class FirstPartyTokens {

    private final Function<Account, Authentication> principals;
    private final OAuth2AuthorizationService authorizations;
    private final OAuth2TokenGenerator<? extends OAuth2Token> tokens;

    FirstPartyTokens(
            Function<Account, Authentication> principals,
            OAuth2AuthorizationService authorizations,
            OAuth2TokenGenerator<? extends OAuth2Token> tokens) {
        this.principals = principals;
        this.authorizations = authorizations;
        this.tokens = tokens;
    }

    /**
     * @param signIn is asked only if the client may use the grant
     */
    Authentication answer(
            OAuth2AuthorizationGrantAuthenticationToken grant, Supplier<Account> signIn) {
        var client = (OAuth2ClientAuthenticationToken) grant.getPrincipal();
        var registered = client.getRegisteredClient();
        if (registered == null
                || !registered.getAuthorizationGrantTypes().contains(grant.getGrantType())) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.UNAUTHORIZED_CLIENT);
        }
        var signedIn = signedIn(signIn);
        var context = context(grant, registered, signedIn);

        var jwt = generate(context.tokenType(OAuth2TokenType.ACCESS_TOKEN).build());
        var access =
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        jwt.getTokenValue(),
                        jwt.getIssuedAt(),
                        jwt.getExpiresAt());
        var refresh =
                (OAuth2RefreshToken)
                        generate(context.tokenType(OAuth2TokenType.REFRESH_TOKEN).build());
        authorizations.save(
                OAuth2Authorization.withRegisteredClient(registered)
                        .principalName(signedIn.getName())
                        .authorizationGrantType(grant.getGrantType())
                        .attribute(Principal.class.getName(), signedIn)
                        .token(access, metadata -> metadata.put(claims(), claimsOf(jwt)))
                        .refreshToken(refresh)
                        .build());
        return new OAuth2AccessTokenAuthenticationToken(registered, client, access, refresh);
    }

    private Authentication signedIn(Supplier<Account> signIn) {
        try {
            return principals.apply(signIn.get());
        } catch (AccountException.BadCredentials | AccountException.PasskeyRefused wrong) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        } catch (AccountException.TooManyTries later) {
            throw new SignInDelayed(later.retryAfter());
        }
    }

    private static DefaultOAuth2TokenContext.Builder context(
            OAuth2AuthorizationGrantAuthenticationToken grant,
            RegisteredClient client,
            Authentication signedIn) {
        return DefaultOAuth2TokenContext.builder()
                .registeredClient(client)
                .principal(signedIn)
                .authorizationServerContext(AuthorizationServerContextHolder.getContext())
                .authorizationGrantType(grant.getGrantType())
                .authorizationGrant(grant);
    }

    private OAuth2Token generate(DefaultOAuth2TokenContext context) {
        var token = tokens.generate(context);
        if (token == null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.SERVER_ERROR);
        }
        return token;
    }

    private static String claims() {
        return OAuth2Authorization.Token.CLAIMS_METADATA_NAME;
    }

    private static Object claimsOf(OAuth2Token jwt) {
        return ((ClaimAccessor) jwt).getClaims();
    }
}
