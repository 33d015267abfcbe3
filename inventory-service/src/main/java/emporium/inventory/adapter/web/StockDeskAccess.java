package emporium.inventory.adapter.web;

import emporium.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class StockDeskAccess {

    @Bean
    AccessRules stockDeskRules() {
        return requests ->
                requests.requestMatchers(HttpMethod.GET, "/api/admin/stock/alerts")
                        .hasRole("STAFF")
                        .requestMatchers(HttpMethod.GET, "/api/admin/reservations/*")
                        .hasRole("STAFF");
    }
}
