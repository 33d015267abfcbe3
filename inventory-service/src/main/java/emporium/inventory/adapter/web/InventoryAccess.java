package emporium.inventory.adapter.web;

import emporium.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class InventoryAccess {

    @Bean
    AccessRules inventoryRules() {
        return requests ->
                requests.requestMatchers(HttpMethod.GET, "/api/stock")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/stock/*/ledger")
                        .hasRole("STAFF")
                        .requestMatchers(HttpMethod.GET, "/api/warehouses")
                        .hasRole("STAFF")
                        .requestMatchers(HttpMethod.POST, "/api/stock/*/adjustments")
                        .hasRole("STAFF");
    }
}
