package emporium.platform.security.actuator;

import emporium.platform.web.problem.ProblemWriter;
import emporium.platform.web.problem.Problems;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;

/** Health and info are for everyone, the rest of the actuator is for the operator. */
@AutoConfiguration(
        before = {
            ManagementWebSecurityAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(OperatorSettings.class)
class ActuatorSecurityAutoConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain actuatorSecurity(
            HttpSecurity http, OperatorSettings operator, ProblemWriter problems) {
        var challenge = challenge(problems);
        var probes = EndpointRequest.toAdditionalPaths(WebServerNamespace.SERVER, "health");
        return http.securityMatchers(requests ->
                        requests.requestMatchers(EndpointRequest.toAnyEndpoint(), probes))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(EndpointRequest.to("health", "info"), probes)
                                .permitAll()
                                .anyRequest()
                                .hasRole(OperatorAuthentication.ROLE))
                .authenticationManager(new ProviderManager(new OperatorAuthentication(operator)))
                .httpBasic(basic -> basic.authenticationEntryPoint(challenge))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(challenge))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    private static AuthenticationEntryPoint challenge(ProblemWriter problems) {
        return (_, response, _) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"operator\"");
            problems.write(
                    response,
                    Problems.of(
                            HttpStatus.UNAUTHORIZED,
                            "authentication-required",
                            "This is for the operator."));
        };
    }
}
