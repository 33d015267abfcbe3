package emporium.user.adapter.oauth;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import emporium.platform.security.TokenIssuer;
import emporium.user.domain.Account;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2RefreshTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.web.OAuth2AuthorizationEndpointFilter;
import org.springframework.security.web.SecurityFilterChain;

/** Spring's authorization server with our issuer, our clients and our ways to sign in. */
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
    TokenSettings tokenSettings(IdentitySettings settings) {
        return TokenSettings.builder()
                .accessTokenTimeToLive(settings.accessTokenTtl())
                .refreshTokenTimeToLive(settings.refreshTokenTtl())
                .authorizationCodeTimeToLive(settings.codeTtl())
                .idTokenSignatureAlgorithm(SignatureAlgorithm.RS256)
                .reuseRefreshTokens(false)
                .build();
    }

    @Bean
    Function<Account, Authentication> principals() {
        return SignedIn::new;
    }

    @Bean
    @Order(10)
    SecurityFilterChain authorizationServerSecurity(
            HttpSecurity http,
            Consumer<HttpSecurity> signInFirst,
            Consumer<HttpSecurity> firstPartyGrants,
            IdentitySettings settings) {
        http.oauth2AuthorizationServer(
                        server -> {
                            http.securityMatcher(server.getEndpointsMatcher());
                            describe(server, settings);
                            server.withObjectPostProcessor(withoutSession());
                        })
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers("/oauth2/introspect")
                                .denyAll()
                                .anyRequest()
                                .authenticated())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable);
        signInFirst.accept(http);
        firstPartyGrants.accept(http);
        return http.build();
    }

    /** Spring would note each browser's session, for a logout that is not offered here. */
    private static ObjectPostProcessor<OAuth2AuthorizationEndpointFilter> withoutSession() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationEndpointFilter> O postProcess(O filter) {
                filter.setSessionAuthenticationStrategy((_, _, _) -> {});
                return filter;
            }
        };
    }

    private static void describe(
            OAuth2AuthorizationServerConfigurer server, IdentitySettings settings) {
        Consumer<Map<String, Object>> addresses =
                claims -> DiscoveryDocument.describe(claims, settings.publicUrl());
        server.oidc(oidc ->
                oidc.providerConfigurationEndpoint(endpoint ->
                        endpoint.providerConfigurationCustomizer(
                                document -> document.claims(addresses))));
        server.authorizationServerMetadataEndpoint(endpoint ->
                endpoint.authorizationServerMetadataCustomizer(
                        document -> document.claims(addresses)));
    }
}
