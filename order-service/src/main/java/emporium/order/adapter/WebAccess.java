package emporium.order.adapter;

import emporium.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/**
 * Who may call what. Guests may call everything a shopper may: what they get to see is their own,
 * because every query asks for the owner.
 */
@Configuration(proxyBeanMethods = false)
class WebAccess {

    @Bean
    AccessRules orderAccess() {
        return requests ->
                requests.requestMatchers(HttpMethod.GET, "/api/cart")
                        .permitAll()
                        .requestMatchers("/api/cart/items/*", "/api/cart/coupon")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/quotes")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/quotes/*")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/rates")
                        .permitAll()
                        .requestMatchers("/api/orders", "/api/orders/*")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/orders/*/events")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/orders/*/cancellation")
                        .permitAll()
                        .requestMatchers("/api/orders/*/returns")
                        .permitAll()
                        .requestMatchers("/api/admin/returns", "/api/admin/returns/**")
                        .hasRole("STAFF")
                        .requestMatchers(HttpMethod.GET, "/api/personal-data")
                        .hasAnyRole("SHOPPER", "STAFF", "ADMIN")
                        .requestMatchers("/api/admin/orders", "/api/admin/orders/**")
                        .hasRole("STAFF");
    }
}
