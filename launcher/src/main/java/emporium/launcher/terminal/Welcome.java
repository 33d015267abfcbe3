package emporium.launcher.terminal;

import emporium.launcher.plan.Plan;
import emporium.launcher.plan.Ports;
import emporium.launcher.plan.Services;

/** What to do next. */
public final class Welcome {

    private final Ports ports;
    private final Plan plan;

    public Welcome(Ports ports, Plan plan) {
        this.ports = ports;
        this.plan = plan;
    }

    public void print() {
        var out = System.out;
        out.println();
        if (plan.has(Services.GATEWAY) && plan.has(Services.STOREFRONT)) {
            out.println("  Shop         " + ports.gateway() + "/");
        }
        if (plan.has(Services.GATEWAY)) {
            out.println("  API          " + ports.gateway() + "/api/products");
        }
        if (plan.has(Services.SANDBOX)) {
            var sandbox = "http://localhost:" + ports.of(Services.SANDBOX);
            out.println("  Mail inbox   " + sandbox);
        }
        if (plan.has(Services.REGISTRY)) {
            out.println("  Registry     http://localhost:" + ports.of(Services.REGISTRY));
        }
        if (plan.has(Services.TRACING)) {
            out.println("  Traces       http://localhost:" + ports.tracing() + "/zipkin/");
        }
        if (plan.has("user-service")) {
            out.println("  Shopper      shopper@emporium.example / emporium");
            out.println("  Staff        staff@emporium.example / emporium");
        }
        if (plan.has(Services.GATEWAY) && plan.has("catalog-service")) {
            out.println();
            out.println("  Try: curl '" + ports.gateway() + "/api/products?q=lamp'");
        }
        out.println();
    }
}
