package emporium.order.coupon.adapter.web;

import emporium.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CouponAccess {

    @Bean
    AccessRules couponRules() {
        return requests ->
                requests.requestMatchers("/api/admin/coupons", "/api/admin/coupons/*")
                        .hasRole("STAFF");
    }
}
