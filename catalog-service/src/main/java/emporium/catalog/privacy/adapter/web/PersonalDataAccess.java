package emporium.catalog.privacy.adapter.web;

import emporium.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class PersonalDataAccess {

    @Bean
    AccessRules personalDataRules() {
        return requests ->
                requests.requestMatchers(HttpMethod.GET, "/api/personal-data")
                        .hasAnyRole("SHOPPER", "STAFF", "ADMIN");
    }
}
