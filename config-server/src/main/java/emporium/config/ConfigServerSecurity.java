package emporium.config;

import java.util.ArrayList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** Services read; only the operator encrypts, and nobody asks the server to decrypt. */
@Configuration(proxyBeanMethods = false)
class ConfigServerSecurity {

    @Bean
    SecurityFilterChain security(HttpSecurity http) {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(
                                        "/actuator/health/**",
                                        "/actuator/health",
                                        "/actuator/info",
                                        "/livez",
                                        "/readyz")
                                .permitAll()
                                .requestMatchers("/decrypt", "/decrypt/**")
                                .denyAll()
                                .requestMatchers(
                                        "/actuator",
                                        "/actuator/**",
                                        "/encrypt",
                                        "/encrypt/**",
                                        "/key",
                                        "/key/**")
                                .hasRole("OPERATOR")
                                .anyRequest()
                                .hasAnyRole("CONFIG", "OPERATOR"))
                .httpBasic(Customizer.withDefaults())
                // every request carries its password; there is no session to ride on
                .csrf(csrf -> csrf.disable())
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /**
     * Only looked up: the manager itself would have the passwords hashed after the first sign-in.
     */
    @Bean
    @SuppressWarnings("UnnecessaryMethodReference")
    UserDetailsService accounts(Passwords passwords) {
        var accounts = new ArrayList<UserDetails>();
        accounts.add(account("config", passwords.config(), "CONFIG"));
        if (!passwords.operator().isBlank()) {
            accounts.add(account("operator", passwords.operator(), "OPERATOR"));
        }
        return new InMemoryUserDetailsManager(accounts)::loadUserByUsername;
    }

    private static UserDetails account(String name, String password, String role) {
        return User.withUsername(name).password("{noop}" + password).roles(role).build();
    }
}
