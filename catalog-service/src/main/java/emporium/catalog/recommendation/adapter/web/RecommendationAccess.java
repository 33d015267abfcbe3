package emporium.catalog.recommendation.adapter.web;

import emporium.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Everybody may be recommended something. */
@Configuration(proxyBeanMethods = false)
class RecommendationAccess {

    @Bean
    AccessRules recommendationRules() {
        return requests ->
                requests.requestMatchers(HttpMethod.GET, "/api/products/*/recommendations")
                        .permitAll();
    }
}
