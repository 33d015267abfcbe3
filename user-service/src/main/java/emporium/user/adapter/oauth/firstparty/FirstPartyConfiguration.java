package emporium.user.adapter.oauth.firstparty;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import emporium.user.application.SignIn;
import emporium.user.domain.Account;
import emporium.user.passkey.application.SignInByPasskey;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import tools.jackson.databind.json.JsonMapper;

/** All that the platform's own grants add to the authorization server. */
@Configuration(proxyBeanMethods = false)
class FirstPartyConfiguration {

    /** For people with curl, and for the platform's own sign-in form. */
    private static final String CLIENT_ID = "emporium-cli";

    @Bean
    RegisteredClient firstParty(TokenSettings tokens) {
        return RegisteredClient.withId(CLIENT_ID)
                .clientId(CLIENT_ID)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(PasswordGrant.TYPE)
                .authorizationGrantType(PasskeyGrant.TYPE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .tokenSettings(tokens)
                .build();
    }

    @Bean
    Consumer<HttpSecurity> firstPartyGrants(
            RegisteredClient firstParty,
            SignIn signIn,
            SignInByPasskey signInByPasskey,
            Function<Account, Authentication> principals,
            OAuth2AuthorizationService authorizations,
            OAuth2TokenGenerator<OAuth2Token> tokens,
            JsonMapper json) {
        var answers = new FirstPartyTokens(principals, authorizations, tokens);
        var errors = new TokenErrors(json);
        return http ->
                http.oauth2AuthorizationServer(
                                server -> {
                                    server.clientAuthentication(it ->
                                            it.authenticationConverter(
                                                            new FirstPartyRequest(firstParty))
                                                    .authenticationProvider(
                                                            new FirstParty(firstParty)));
                                    server.tokenEndpoint(it ->
                                            it.accessTokenRequestConverter(new GrantRequest())
                                                    .authenticationProvider(
                                                            new PasswordGrants(signIn, answers))
                                                    .authenticationProvider(
                                                            new PasskeyGrants(
                                                                    signInByPasskey, answers))
                                                    .errorResponseHandler(errors));
                                })
                        .exceptionHandling(it ->
                                it.defaultAuthenticationEntryPointFor(
                                        errors, pathPattern("/oauth2/*")));
    }
}
