package emporium.payment.adapter.web;

import emporium.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class PaymentAccess {

    /** The webhook shows a signature instead of a token. */
    @Bean
    AccessRules paymentAccessRules() {
        return requests ->
                requests.requestMatchers(HttpMethod.POST, "/api/payments/webhooks")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/payments")
                        .hasRole("STAFF")
                        .requestMatchers(HttpMethod.GET, "/api/payments/reconciliation")
                        .hasRole("STAFF")
                        .requestMatchers(HttpMethod.GET, "/api/admin/payments/*")
                        .hasRole("STAFF")
                        .requestMatchers(HttpMethod.POST, "/api/admin/payments/*/capture")
                        .hasRole("STAFF");
    }
}
