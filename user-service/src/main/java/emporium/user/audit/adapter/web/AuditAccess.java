package emporium.user.audit.adapter.web;

import emporium.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Staff do not read over each other's shoulders: admins do. */
@Configuration(proxyBeanMethods = false)
class AuditAccess {

    @Bean
    AccessRules auditRules() {
        return requests ->
                requests.requestMatchers(HttpMethod.GET, "/api/admin/audit").hasRole("ADMIN");
    }
}
