package emporium.user.adapter.oauth;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import emporium.platform.security.TokenIssuer;
import emporium.user.application.SignIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2RefreshTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/** Spring's authorization server with our issuer, our clients and the password grant. */
@Configuration(proxyBeanMethods = false)
class AuthorizationServerConfiguration {

    /** A name that is configured: which host a request came to makes no difference. */
    @Bean
    AuthorizationServerSettings authorizationServerSettings(TokenIssuer issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer.name()).build();
    }

    @Bean
    OAuth2TokenGenerator<OAuth2Token> tokenGenerator(
            JWKSource<SecurityContext> keys, TokenClaims claims) {
        var jwt = new JwtGenerator(new NimbusJwtEncoder(keys));
        jwt.setJwtCustomizer(claims);
        return new DelegatingOAuth2TokenGenerator(jwt, new OAuth2RefreshTokenGenerator());
    }

    @Bean
    @Order(10)
    SecurityFilterChain authorizationServerSecurity(
            HttpSecurity http,
            Clients clients,
            SignIn signIn,
            JdbcAuthorizations authorizations,
            OAuth2TokenGenerator<OAuth2Token> tokens,
            JsonMapper json) {
        return http.oauth2AuthorizationServer(
                        server -> {
                            http.securityMatcher(server.getEndpointsMatcher());
                            server.clientAuthentication(client ->
                                            client.authenticationConverter(new FirstPartyRequest())
                                                    .authenticationProvider(
                                                            new FirstParty(clients)))
                                    .tokenEndpoint(token ->
                                            token.accessTokenRequestConverter(
                                                            new PasswordGrantRequest())
                                                    .authenticationProvider(
                                                            new PasswordGrants(
                                                                    signIn, authorizations, tokens))
                                                    .errorResponseHandler(new TokenErrors(json)));
                        })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }
}
