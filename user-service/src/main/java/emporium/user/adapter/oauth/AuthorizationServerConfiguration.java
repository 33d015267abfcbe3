package emporium.user.adapter.oauth;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import emporium.platform.security.TokenIssuer;
import emporium.user.application.SignIn;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2RefreshTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.web.OAuth2AuthorizationEndpointFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
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
    FirstPartyGrant firstPartyGrant(
            Clients clients,
            SignIn signIn,
            JdbcAuthorizations authorizations,
            OAuth2TokenGenerator<OAuth2Token> tokens,
            JsonMapper json) {
        return new FirstPartyGrant(
                new FirstParty(clients),
                new PasswordGrants(signIn, authorizations, tokens),
                new TokenErrors(json));
    }

    @Bean
    @Order(10)
    SecurityFilterChain authorizationServerSecurity(
            HttpSecurity http,
            FirstPartyGrant firstParty,
            SignInCookie cookie,
            IdentitySettings settings) {
        return http.oauth2AuthorizationServer(
                        server -> {
                            http.securityMatcher(server.getEndpointsMatcher());
                            firstParty.addTo(server);
                            describe(server, settings);
                            server.withObjectPostProcessor(withoutSession());
                        })
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers("/oauth2/introspect")
                                .denyAll()
                                .anyRequest()
                                .authenticated())
                // before the request is looked at for the first time, as its first reading is kept
                .addFilterAfter(new SignInCookieFilter(cookie), SecurityContextHolderFilter.class)
                .exceptionHandling(errors ->
                        errors.defaultAuthenticationEntryPointFor(
                                        toSignIn(), pathPattern(SignInPage.AUTHORIZE))
                                .defaultAuthenticationEntryPointFor(
                                        firstParty.errors(), pathPattern("/oauth2/*")))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** The sign-in form is the one place where a browser could be made to act for a stranger. */
    @Bean
    @Order(11)
    SecurityFilterChain signInSecurity(HttpSecurity http) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(it -> it.path("/oauth2").sameSite("Lax"));
        return http.securityMatcher(SignInPage.PATH)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .headers(headers ->
                        headers.contentSecurityPolicy(policy ->
                                policy.policyDirectives(
                                        "default-src 'none';"
                                                + " style-src 'unsafe-inline';"
                                                + " base-uri 'none';"
                                                + " frame-ancestors 'none'")))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** A path only: which host this is, the browser knows better. */
    private static AuthenticationEntryPoint toSignIn() {
        return (request, response, _) -> {
            response.setStatus(HttpStatus.FOUND.value());
            response.setHeader(HttpHeaders.LOCATION, SignInPage.forRequest(request));
        };
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
