package emporium.catalog.review.adapter.web;

import emporium.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Everybody reads, buyers write, staff hide. Whether somebody has bought is asked in the query. */
@Configuration(proxyBeanMethods = false)
class ReviewAccess {

    private static final String ALL = "/api/products/*/reviews";
    private static final String ONE = ALL + "/*";
    private static final String MINE = ALL + "/mine";

    @Bean
    AccessRules reviewRules() {
        return requests ->
                requests.requestMatchers(HttpMethod.GET, MINE)
                        .authenticated()
                        .requestMatchers(HttpMethod.GET, ALL, ONE)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, ALL)
                        .authenticated()
                        .requestMatchers(HttpMethod.PUT, ONE)
                        .authenticated()
                        .requestMatchers(HttpMethod.DELETE, ONE)
                        .authenticated()
                        .requestMatchers(HttpMethod.PUT, ONE + "/visibility")
                        .hasRole("STAFF");
    }
}
