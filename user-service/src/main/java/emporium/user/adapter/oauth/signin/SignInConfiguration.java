package emporium.user.adapter.oauth.signin;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import emporium.user.domain.Account;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** The sign-in form, and what sends people to it before they allow anything. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    @Bean
    Consumer<HttpSecurity> signInFirst(
            SignInCookie cookie, Function<Account, Authentication> principals) {
        var filter = new SignInCookieFilter(cookie, principals);
        // before the request is looked at for the first time, as its first reading is kept
        return http ->
                http.addFilterAfter(filter, SecurityContextHolderFilter.class)
                        .exceptionHandling(it ->
                                it.defaultAuthenticationEntryPointFor(
                                        toSignIn(), pathPattern(SignInPage.AUTHORIZE)));
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
}
