package emporium.platform.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import emporium.platform.web.problem.ProblemWriter;
import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.cloud.client.loadbalancer.LoadBalancerClient;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A stateless resource server that verifies every token itself and closes what is not declared. */
@AutoConfiguration(
        before = {
            OAuth2ResourceServerAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(SecuritySettings.class)
class ResourceServerAutoConfiguration {

    @Bean
    TokenIssuer tokenIssuer(SecuritySettings settings) {
        return new TokenIssuer(settings.issuer(), settings.audience());
    }

    @Bean
    @ConditionalOnMissingBean(JWKSource.class)
    JWKSource<SecurityContext> issuerKeys(
            ObjectProvider<LoadBalancerClient> registry,
            ObjectProvider<ObservationRegistry> observations,
            SecuritySettings settings) {
        var observed = observations.getIfAvailable(() -> ObservationRegistry.NOOP);
        return IssuerKeys.cached(IssuerHttp.client(registry, observed), settings);
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder tokenVerifier(JWKSource<SecurityContext> keys, SecuritySettings settings) {
        return new VerifiedTokens(
                TokenVerifier.of(keys, settings), Clock.systemUTC(), settings.verifiedFor());
    }

    /** Timing every filter of every chain costs more than the requests themselves. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityProblems securityProblems(ProblemWriter problems) {
        return new SecurityProblems(problems);
    }

    @Bean
    SecurityAdvice securityAdvice() {
        return new SecurityAdvice();
    }

    @Bean
    WebMvcConfigurer callerArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }

    @Bean
    @Order(1000)
    SecurityFilterChain apiSecurity(
            HttpSecurity http,
            ObjectProvider<AccessRules> rules,
            JwtDecoder tokens,
            SecurityProblems problems) {
        return http.authorizeHttpRequests(
                        requests -> {
                            requests.dispatcherTypeMatchers(
                                            DispatcherType.ERROR, DispatcherType.ASYNC)
                                    .permitAll();
                            rules.orderedStream().forEach(rule -> rule.declare(requests));
                            requests.anyRequest().access(new UndeclaredRoute());
                        })
                .oauth2ResourceServer(server ->
                        server.jwt(jwt ->
                                        jwt.decoder(tokens)
                                                .jwtAuthenticationConverter(new TokenRoles()))
                                .authenticationEntryPoint(problems)
                                .accessDeniedHandler(problems)
                                .withObjectPostProcessor(failures(problems)))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failures(
            SecurityProblems problems) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(problems);
                return filter;
            }
        };
    }
}
