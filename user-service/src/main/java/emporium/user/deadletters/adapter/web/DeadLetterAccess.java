package emporium.user.deadletters.adapter.web;

import emporium.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class DeadLetterAccess {

    private static final String ALL = "/api/admin/dead-letters";
    private static final String[] STAFF = {"STAFF", "ADMIN"};

    @Bean
    AccessRules deadLetterRules() {
        return requests ->
                requests.requestMatchers(HttpMethod.GET, ALL, ALL + "/{id}")
                        .hasAnyRole(STAFF)
                        .requestMatchers(
                                HttpMethod.POST, ALL + "/{id}/replay", ALL + "/{id}/discard")
                        .hasAnyRole(STAFF);
    }
}
