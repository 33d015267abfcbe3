package emporium.user.adapter.oauth.password;

import emporium.user.application.SignIn;
import emporium.user.domain.Account;
import emporium.user.domain.AccountException;
import java.security.Principal;
import java.util.function.Function;
import org.springframework.security.authentication.AuthenticationProvider;
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
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.token.DefaultOAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** Answers a password with an access token and a refresh token. */
class PasswordGrants implements AuthenticationProvider {

    private final SignIn signIn;
    private final Function<Account, Authentication> principals;
    private final OAuth2AuthorizationService authorizations;
    private final OAuth2TokenGenerator<? extends OAuth2Token> tokens;

    PasswordGrants(
            SignIn signIn,
            Function<Account, Authentication> principals,
            OAuth2AuthorizationService authorizations,
            OAuth2TokenGenerator<? extends OAuth2Token> tokens) {
        this.signIn = signIn;
        this.principals = principals;
        this.authorizations = authorizations;
        this.tokens = tokens;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return PasswordGrant.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        var grant = (PasswordGrant) authentication;
        var client = (OAuth2ClientAuthenticationToken) grant.getPrincipal();
        var registered = client.getRegisteredClient();
        if (registered == null
                || !registered.getAuthorizationGrantTypes().contains(PasswordGrant.TYPE)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.UNAUTHORIZED_CLIENT);
        }
        var signedIn = signIn(grant);
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
                        .authorizationGrantType(PasswordGrant.TYPE)
                        .attribute(Principal.class.getName(), signedIn)
                        .token(access, metadata -> metadata.put(claims(), claimsOf(jwt)))
                        .refreshToken(refresh)
                        .build());
        return new OAuth2AccessTokenAuthenticationToken(registered, client, access, refresh);
    }

    private Authentication signIn(PasswordGrant grant) {
        try {
            return principals.apply(
                    signIn.signIn(grant.username(), grant.password(), grant.address()));
        } catch (AccountException.BadCredentials wrong) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        } catch (AccountException.TooManyTries later) {
            throw new SignInDelayed(later.retryAfter());
        }
    }

    private static DefaultOAuth2TokenContext.Builder context(
            PasswordGrant grant, RegisteredClient client, Authentication signedIn) {
        return DefaultOAuth2TokenContext.builder()
                .registeredClient(client)
                .principal(signedIn)
                .authorizationServerContext(AuthorizationServerContextHolder.getContext())
                .authorizationGrantType(PasswordGrant.TYPE)
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
