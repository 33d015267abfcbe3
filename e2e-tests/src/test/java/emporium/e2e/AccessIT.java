package emporium.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessIT {

    @Test
    void anOrderExistsForItsOwnerOnly() {
        var sku = Assortment.sku();
        Visitor.staff().stocks(sku, 5);
        var owner = Visitor.newShopper().puts(sku, 1);
        var order = owner.checksOut("tok_ok");

        owner.get("/api/orders/" + order).expect(200);
        Visitor.newShopper().get("/api/orders/" + order).expectProblem(404);
        Visitor.newShopper()
                .post("/api/orders/" + order + "/cancellation", "{}")
                .expectProblem(404);
        Visitor.anonymous().get("/api/orders/" + order).expectProblem(401);
    }

    @Test
    void staffCallsAreForStaff() {
        var shopper = Visitor.newShopper();
        var adjustment = "{\"warehouse\":\"berlin\",\"onHand\":5,\"reason\":\"mine\"}";

        shopper.post("/api/stock/" + Assortment.sku() + "/adjustments", adjustment)
                .expectProblem(403);
        shopper.get("/api/admin/orders").expectProblem(403);
        shopper.post("/api/products", "{}").expectProblem(403);
        Visitor.anonymous().get("/api/admin/orders").expectProblem(401);
    }

    @Test
    void aForgedTokenIsNoToken() {
        var unsigned = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZSIsInJvbGVzIjpbIlNUQUZGIl19.";

        new Visitor(Visitor.bearer(unsigned)).get("/api/admin/orders").expectProblem(401);
        Visitor.anonymous()
                .with("X-User-Id", "1")
                .with("X-Roles", "STAFF")
                .get("/api/admin/orders")
                .expectProblem(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/health",
                "/Actuator/env",
                "//actuator/env",
                "/%61ctuator/env",
                "/api/../actuator/env",
                "/api/products/..;/..;/actuator/env",
                "/api/products/%2e%2e/%2e%2e/actuator/env",
                "/api/products/..%2f..%2factuator/env",
                "/eureka",
                "/eureka/apps",
                "/registry/eureka/apps",
                "/config-server/order-service/default",
                "/order-service/default",
                "/order-service/actuator/env",
                "/catalog-service/api/products"
            })
    void whatIsBehindTheGatewayHasNoWayThroughIt(String path) {
        var answer = Visitor.anonymous().get(path);

        assertThat(answer.status()).as(path).isIn(400, 404);
        assertThat(answer.raw().body()).doesNotContain("propertySources").doesNotContain("<apps");
    }

    @Test
    void noTableOfTheSandboxIsPublic() {
        Visitor.anonymous().get("/api/charges").expectProblem(404);
        Visitor.anonymous()
                .send(
                        "POST",
                        "/api/payments/webhooks",
                        "{}",
                        Map.of("Content-Type", "application/json"))
                .expectProblem(401);
    }
}
