package emporium.catalog.bulk.adapter.web;

import emporium.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;

/** For staff. Asked before the rules of products, whose addresses would fit too. */
@Configuration(proxyBeanMethods = false)
class ImportAccess {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    AccessRules importRules() {
        return requests ->
                requests.requestMatchers(HttpMethod.POST, "/api/products/import")
                        .hasRole("STAFF")
                        .requestMatchers(
                                HttpMethod.GET, "/api/products/imports", "/api/products/imports/**")
                        .hasRole("STAFF");
    }
}
