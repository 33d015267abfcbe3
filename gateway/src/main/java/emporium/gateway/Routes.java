package emporium.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import emporium.gateway.door.Paths;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;

/**
 * Which service answers what. The services' own addresses begin with a prefix each; below those,
 * what is not listed does not exist. Everything else is the storefront's to answer.
 */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    @Order(1)
    RouterFunction<ServerResponse> services() {
        return to("catalog", "catalog-service", "/api/products/**", "/media/**")
                .and(to("catalog", "catalog-service", "/api/categories/**", "/api/prices"))
                .and(to("inventory", "inventory-service", "/api/admin/stock/**"))
                .and(to("inventory", "inventory-service", "/api/admin/reservations/**"))
                .and(to("notification", "notification-service", "/api/admin/mails"))
                .and(to("catalog", "catalog-service", "/api/admin/products"))
                .and(to("inventory", "inventory-service", "/api/stock/**", "/api/warehouses"))
                .and(to("order-events", "order-service", "/api/orders/{id}/events"))
                .and(to("order", "order-service", "/api/cart/**", "/api/quotes/**"))
                .and(to("order", "order-service", "/api/orders/**", "/api/admin/orders/**"))
                .and(to("order", "order-service", "/api/admin/coupons/**"))
                .and(to("order", "order-service", "/api/admin/returns/**", "/api/rates"))
                .and(to("payment", "payment-service", "/api/payments/webhooks"))
                .and(to("payment", "payment-service", "/api/admin/payments/**"))
                .and(to("user", "user-service", "/api/users/**", "/oauth2/**"))
                .and(to("user", "user-service", "/.well-known/**", "/api/admin/audit"))
                .and(
                        to(
                                "user",
                                "user-service",
                                "/api/admin/dead-letters/**",
                                "/api/admin/platform"));
    }

    @Bean
    @Order(2)
    RouterFunction<ServerResponse> index(Answers answers) {
        return RouterFunctions.route().GET("/api", answers::index).build();
    }

    @Bean
    @Order(3)
    RouterFunction<ServerResponse> pages(Answers answers) {
        RequestPredicate page = request -> !Paths.isForMachines(request.path());
        return route("storefront-events")
                .route(path("/orders/{id}/events"), http())
                .before(uri("http://storefront"))
                .filter(answers::asPage)
                .build()
                .and(
                        route("storefront-import")
                                .route(path("/staff/import"), http())
                                .before(uri("http://storefront"))
                                .filter(answers::asPage)
                                .build())
                .and(
                        route("storefront")
                                .route(page, http())
                                .before(uri("http://storefront"))
                                .filter(answers::asPage)
                                .build());
    }

    @Bean
    @Order(1000)
    RouterFunction<ServerResponse> nothingElse(Answers answers) {
        return RouterFunctions.route(
                path("/actuator/**").negate(), _ -> answers.problem(Problem.NOT_FOUND));
    }

    /**
     * Routes are looked at before the actuator's addresses: there is one of those for thousands of
     * these.
     */
    @Bean
    static BeanPostProcessor routesFirst() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof RouterFunctionMapping routes) {
                    routes.setOrder(Ordered.HIGHEST_PRECEDENCE);
                }
                return bean;
            }
        };
    }

    private static RouterFunction<ServerResponse> to(
            String route, String service, String... paths) {
        return route(route).route(anyOf(paths), http()).before(uri("http://" + service)).build();
    }

    private static RequestPredicate anyOf(String... paths) {
        var predicate = path(paths[0]);
        for (var i = 1; i < paths.length; i++) {
            predicate = predicate.or(path(paths[i]));
        }
        return predicate;
    }
}
