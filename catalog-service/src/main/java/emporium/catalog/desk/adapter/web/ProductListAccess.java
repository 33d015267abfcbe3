package emporium.catalog.desk.adapter.web;

import emporium.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class ProductListAccess {

    @Bean
    AccessRules productListRules() {
        return requests ->
                requests.requestMatchers(HttpMethod.GET, "/api/admin/products").hasRole("STAFF");
    }
}
