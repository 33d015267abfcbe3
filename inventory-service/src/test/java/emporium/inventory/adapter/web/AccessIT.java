package emporium.inventory.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.inventory.RunningInventory;
import emporium.platform.test.TestTokens;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route × everybody. */
class AccessIT extends RunningInventory {

    @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        // method, path, anonymous, shopper, service, staff, admin
        "GET, /api/stock?sku=A, 200, 200, 200, 200, 200",
        "GET, /api/warehouses, 401, 403, 403, 200, 200",
        "GET, /api/stock/A/ledger, 401, 403, 403, 200, 200",
        "GET, /api/admin/stock/alerts, 401, 403, 403, 200, 200",
        "GET, /api/admin/reservations/0192f6f4-6f0e-7c61-9b0a-4f5b5f6f7a01, 401, 403, 403, 404, 404",
        "POST, /api/stock/A/adjustments, 401, 403, 403, 400, 400",
        "GET, /api/stock/A, 404, 404, 404, 404, 404",
        "DELETE, /api/stock/A, 404, 404, 404, 404, 404",
        "PUT, /api/stock/A/adjustments, 404, 404, 404, 404, 404",
        "POST, /api/stock, 404, 404, 404, 404, 404",
        "GET, /actuator/health, 200, 200, 200, 200, 200",
        "GET, /actuator/env, 401, 401, 401, 401, 401",
    })
    void matrix(
            String method,
            String path,
            int anonymous,
            int shopper,
            int service,
            int staff,
            int admin) {
        assertThat(status(method, path, "")).as("anonymous").isEqualTo(anonymous);
        assertThat(status(method, path, TestTokens.shopper(UUID.randomUUID())))
                .as("shopper")
                .isEqualTo(shopper);
        assertThat(status(method, path, TestTokens.service("order-service")))
                .as("service")
                .isEqualTo(service);
        assertThat(status(method, path, TestTokens.staff())).as("staff").isEqualTo(staff);
        assertThat(status(method, path, TestTokens.admin())).as("admin").isEqualTo(admin);
    }

    @Test
    void noRouteIsMissingInTheMatrix() {
        Set<String> routes = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (method.getBeanType().getName().startsWith("emporium.inventory")) {
                        routes.add(
                                mapping.getMethodsCondition() + " " + mapping.getPatternValues());
                    }
                });

        assertThat(routes)
                .containsExactly(
                        "[GET] [/api/admin/reservations/{order}]",
                        "[GET] [/api/admin/stock/alerts]",
                        "[GET] [/api/stock/{sku}/ledger]",
                        "[GET] [/api/stock]",
                        "[GET] [/api/warehouses]",
                        "[POST] [/api/stock/{sku}/adjustments]");
    }

    private int status(String method, String path, String token) {
        var body = method.equals("POST") ? "{}" : "";
        return call(HttpMethod.valueOf(method), path, token, body).getResponse().getStatus();
    }
}
