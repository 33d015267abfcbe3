package emporium.launcher.plan;

import static emporium.launcher.plan.Service.Compiler.LASTING;
import static emporium.launcher.plan.Service.Compiler.QUICK;

import emporium.launcher.plan.Service.Expected;
import emporium.launcher.plan.Service.Route;
import java.util.List;
import java.util.Optional;

/** The platform's applications. */
public final class Services {

    public static final String REGISTRY = "registry";
    public static final String CONFIG_SERVER = "config-server";
    public static final String GATEWAY = "gateway";
    public static final String STOREFRONT = "storefront";
    public static final String SANDBOX = "sandbox";
    public static final String POSTGRES = "postgres";
    public static final String KAFKA = "kafka";
    public static final String TRACING = "tracing";

    public static final List<Service> ALL =
            List.of(
                    new Service(CONFIG_SERVER, 8888, null, 64, QUICK, null),
                    new Service(REGISTRY, 8761, null, 96, QUICK, null),
                    new Service(GATEWAY, 8080, null, 192, LASTING, null),
                    new Service(
                            "catalog-service",
                            8081,
                            "catalog",
                            160,
                            LASTING,
                            get("/api/products?size=1")),
                    new Service(
                            "inventory-service",
                            8082,
                            "inventory",
                            128,
                            LASTING,
                            get("/api/stock?sku=NONE")),
                    new Service("order-service", 8083, "orders", 160, LASTING, get("/api/cart")),
                    new Service(
                            "payment-service",
                            8084,
                            "payments",
                            128,
                            QUICK,
                            refused("/api/payments/webhooks")),
                    new Service("user-service", 8085, "users", 128, LASTING, get("/oauth2/jwks")),
                    new Service("notification-service", 8086, "notifications", 128, QUICK, null),
                    new Service(STOREFRONT, 8087, "storefront", 160, LASTING, get("/cart")),
                    new Service(SANDBOX, 8090, "sandbox", 128, QUICK, null));

    private Services() {}

    private static Route get(String path) {
        return new Route("GET", path, Expected.SUCCESS);
    }

    private static Route refused(String path) {
        return new Route("POST", path, Expected.REFUSAL);
    }

    public static Optional<Service> named(String name) {
        return ALL.stream().filter(service -> service.name().equals(name)).findFirst();
    }

    public static List<String> databases() {
        return ALL.stream().flatMap(service -> service.database().stream()).toList();
    }
}
