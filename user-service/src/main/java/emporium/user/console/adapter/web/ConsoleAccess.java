package emporium.user.console.adapter.web;

import emporium.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class ConsoleAccess {

    @Bean
    AccessRules consoleRules() {
        return requests ->
                requests.requestMatchers(HttpMethod.GET, "/api/admin/platform")
                        .hasAnyRole("STAFF", "ADMIN");
    }
}
