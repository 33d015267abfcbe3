package emporium.registry;

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

/** Everything needs a password, the dashboard too; only liveness and readiness are public. */
@Configuration(proxyBeanMethods = false)
class RegistrySecurity {

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
                                .requestMatchers("/actuator", "/actuator/**")
                                .hasRole("OPERATOR")
                                .anyRequest()
                                .hasAnyRole("REGISTRY", "OPERATOR"))
                .httpBasic(Customizer.withDefaults())
                // every request carries its password; there is no session to ride on
                .csrf(csrf -> csrf.disable())
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /**
     * Compared in plain text: each instance calls every second or so, and a slow hash would cost
     * more than it guards. Only looked up here: the manager itself would have the passwords hashed
     * anew after the first sign-in.
     */
    @Bean
    @SuppressWarnings("UnnecessaryMethodReference")
    UserDetailsService accounts(Passwords passwords) {
        var accounts = new ArrayList<UserDetails>();
        accounts.add(account("registry", passwords.registry(), "REGISTRY"));
        if (!passwords.operator().isBlank()) {
            accounts.add(account("operator", passwords.operator(), "OPERATOR"));
        }
        return new InMemoryUserDetailsManager(accounts)::loadUserByUsername;
    }

    private static UserDetails account(String name, String password, String role) {
        return User.withUsername(name).password("{noop}" + password).roles(role).build();
    }
}
