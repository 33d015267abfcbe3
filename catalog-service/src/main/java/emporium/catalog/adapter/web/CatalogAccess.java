package emporium.catalog.adapter.web;

import emporium.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Everybody reads, staff write. */
@Configuration(proxyBeanMethods = false)
class CatalogAccess {

    private static final String[] READ = {
        "/api/products",
        "/api/products/*",
        "/api/categories",
        "/api/categories/*",
        "/api/prices",
        "/media/*"
    };

    @Bean
    AccessRules catalogRules() {
        return requests ->
                requests.requestMatchers(HttpMethod.GET, READ)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, READ)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/products", "/api/categories")
                        .hasRole("STAFF")
                        .requestMatchers(HttpMethod.PUT, "/api/products/*", "/api/categories/*")
                        .hasRole("STAFF")
                        .requestMatchers(HttpMethod.PATCH, "/api/products/*/variants/*/price")
                        .hasRole("STAFF")
                        .requestMatchers(HttpMethod.DELETE, "/api/products/*", "/api/categories/*")
                        .hasRole("STAFF");
    }
}
