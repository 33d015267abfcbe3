package emporium.order;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.test.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route, asked by everybody. A route that is not in the table fails the test. */
class AccessIT extends ShopIT {

    private static final String ANYONE = "200 200 200 200 200 200";
    private static final String OWNER = "401 404 200 404 404 404";
    private static final String SOMEBODY = "401 200 200 200 200 200";
    private static final String STAFF = "401 401 403 403 200 403";

    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    /** Columns: anonymous, guest, owner, other shopper, staff, service. */
    private static final Map<String, String> EXPECTED =
            Map.ofEntries(
                    Map.entry("GET /api/cart", ANYONE),
                    Map.entry("PUT /api/cart/items/{sku}", ANYONE),
                    Map.entry("DELETE /api/cart/items/{sku}", ANYONE),
                    Map.entry("PUT /api/cart/coupon", ANYONE),
                    Map.entry("DELETE /api/cart/coupon", ANYONE),
                    Map.entry("POST /api/quotes", "400 400 400 400 400 400"),
                    Map.entry("GET /api/quotes/{quote}", OWNER),
                    Map.entry("POST /api/orders", "401 400 400 400 400 400"),
                    Map.entry("GET /api/orders", SOMEBODY),
                    Map.entry("GET /api/orders/{id}", OWNER),
                    Map.entry("GET /api/orders/{id}/events", OWNER),
                    Map.entry("POST /api/orders/{id}/cancellation", OWNER),
                    Map.entry("GET /api/admin/coupons", STAFF),
                    Map.entry("POST /api/admin/coupons", "401 401 403 403 400 403"),
                    Map.entry("GET /api/admin/coupons/{code}", STAFF),
                    Map.entry("PUT /api/admin/coupons/{code}", "401 401 403 403 400 403"),
                    Map.entry("DELETE /api/admin/coupons/{code}", "401 401 403 403 428 403"),
                    Map.entry("GET /api/rates", ANYONE),
                    Map.entry("GET /api/orders/{id}/returns", OWNER),
                    Map.entry("POST /api/orders/{id}/returns", "401 400 400 400 400 400"),
                    Map.entry("GET /api/admin/returns", STAFF),
                    Map.entry("GET /api/admin/returns/{id}", "401 401 403 403 404 403"),
                    Map.entry("POST /api/admin/returns/{id}/receipt", "401 401 403 403 400 403"),
                    Map.entry("GET /api/personal-data", "401 401 200 200 200 403"),
                    Map.entry("GET /api/admin/orders", STAFF),
                    Map.entry("GET /api/admin/orders/summary", STAFF),
                    Map.entry("GET /api/admin/orders/{id}", STAFF),
                    Map.entry("GET /api/admin/orders/{id}/messages", STAFF),
                    Map.entry(
                            "POST /api/admin/orders/{id}/cancellation", "401 401 403 403 409 403"),
                    Map.entry("POST /api/admin/orders/{id}/shipment", "401 401 403 403 409 403"),
                    Map.entry("POST /api/admin/orders/{id}/delivery", "401 401 403 403 409 403"),
                    Map.entry("POST /api/admin/orders/{id}/refund", "401 401 403 403 400 403"));

    @Test
    void everyRouteLetsInWhomItShould() {
        var owner = signedIn(TestTokens.shopper(UUID.randomUUID()));
        var order = owner.buys("SOLD-OUT", "tok_ok");
        soon(() -> owner.status(order).equals("REJECTED"));
        var toCancel = order;
        var quote = owner.quote();
        var service = signedIn(TestTokens.service("catalog-service"));
        var wrong = new ArrayList<String>();
        EXPECTED.forEach((route, statuses) -> {
            var callers =
                    List.of(
                            guest(),
                            welcomedGuest(),
                            owner,
                            signedIn(TestTokens.shopper(UUID.randomUUID())),
                            signedIn(TestTokens.staff()),
                            service);
            var got = new ArrayList<String>();
            for (var caller : callers) {
                got.add("" + call(caller, route, toCancel, quote));
            }
            var line = String.join(" ", got);
            var expected =
                    route.endsWith("/cancellation")
                            ? statuses.replace("200", "409") // it has been rejected
                            : statuses;
            if (!line.equals(expected)) {
                wrong.add(route + ": expected " + expected + ", got " + line);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void noRouteIsMissingFromTheTable() {
        var declared = new ArrayList<String>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    if (handler.getBeanType().getName().startsWith("emporium.order.")) {
                        mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method ->
                                        mapping.getPatternValues()
                                                .forEach(
                                                        path -> declared.add(method + " " + path)));
                    }
                });
        assertThat(declared)
                .containsExactlyInAnyOrderElementsOf(
                        EXPECTED.keySet().stream().map(r -> r.replace("{quote}", "{id}")).toList());
    }

    @Test
    void whatIsNotDeclaredIsClosed() {
        var staff = signedIn(TestTokens.staff());
        assertThat(staff.get("/api/secrets").status()).isIn(401, 403, 404);
        assertThat(staff.get("/actuator/env").status()).isIn(401, 403, 404);
        assertThat(guest().get("/actuator/health").status()).isEqualTo(200);
    }

    private ShopClient welcomedGuest() {
        var guest = guest();
        guest.get("/api/cart");
        return guest;
    }

    private static int call(ShopClient caller, String route, String order, String quote) {
        var method = route.substring(0, route.indexOf(' '));
        var path =
                route.substring(route.indexOf(' ') + 1)
                        .replace("{sku}", "MUG")
                        .replace("{code}", "EXPIRED")
                        .replace("{quote}", quote)
                        .replace("{id}", order);
        var body =
                switch (path.substring(path.lastIndexOf('/') + 1)) {
                    case "MUG" -> "{\"quantity\":1}";
                    case "coupon" -> "{\"code\":\"WELCOME10\"}";
                    case "shipment" -> "{\"carrier\":\"DHL\",\"trackingNumber\":\"1\"}";
                    default -> "{}";
                };
        var sent = method.equals("PUT") || method.equals("POST") ? body : null;
        return caller.send(method, path, sent, null).status();
    }
}
