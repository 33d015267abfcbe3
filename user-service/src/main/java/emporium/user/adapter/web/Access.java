package emporium.user.adapter.web;

import emporium.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class Access {

    private static final String[] PEOPLE = {"SHOPPER", "STAFF", "ADMIN"};

    @Bean
    AccessRules accessRules() {
        return requests ->
                requests.requestMatchers(
                                HttpMethod.POST,
                                "/api/users",
                                "/api/users/first-admin",
                                "/api/users/password-resets",
                                "/api/users/password-resets/completion",
                                "/api/users/verifications",
                                "/api/users/passkeys/options")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/users/erasures/{receipt}")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/users")
                        .hasRole("ADMIN")
                        .requestMatchers("/api/users/me", "/api/users/me/**")
                        .hasAnyRole(PEOPLE)
                        .requestMatchers(HttpMethod.PUT, "/api/users/{id}/roles")
                        .hasRole("ADMIN")
                        .requestMatchers(HttpMethod.POST, "/api/account-mails/{id}/secret")
                        .hasRole("SERVICE");
    }
}
