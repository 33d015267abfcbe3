package emporium.storefront.fake;

import emporium.storefront.clients.Credentials;
import emporium.storefront.staff.platform.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Two order services, of which one does not answer, and a door before them. */
public final class FakePlatform implements Platform {

    private static final String DOOR = "gateway";
    private static final String ORDERS = "order-service";
    private static final String GOODS = "catalog-service";

    @Override
    public Look look(Credentials staff) {
        return new Look(
                Instant.parse("2026-11-20T10:00:00Z"),
                List.of(
                        instance(DOOR, "gateway-1", new Rate(12.5, 0, 8.25), null, Map.of()),
                        instance(GOODS, "catalog-service-1", null, new Queues(0, 0, 0), Map.of()),
                        instance(
                                ORDERS,
                                "order-service-1",
                                new Rate(4, 0.5, 20.0),
                                new Queues(1.5, 7, 2),
                                Map.of(GOODS, "open")),
                        new Instance(
                                ORDERS,
                                "order-service-2",
                                false,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)),
                List.of(
                        new Call(DOOR, ORDERS, "closed", new Rate(4, 0.5, null)),
                        new Call(ORDERS, GOODS, "open", new Rate(0, 0, null)),
                        new Call(ORDERS, "elsewhere", "closed", null)));
    }

    private static Instance instance(
            String service, String id, Rate traffic, Queues queues, Map<String, String> breakers) {
        return new Instance(service, id, true, "0.1.0", 125L, 60L << 20, traffic, breakers, queues);
    }
}
