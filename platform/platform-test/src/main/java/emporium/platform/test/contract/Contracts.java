package emporium.platform.test.contract;

/**
 * The files under {@code contracts/}, as both sides of a message or a request test against them.
 */
public final class Contracts {

    private Contracts() {}

    /** For example {@code orders.events/order-placed.v1}. */
    public static EventContract event(String name) {
        return new EventContract(name);
    }

    /** For example {@code order-service}. */
    public static OpenApiContract openApi(String service) {
        return new OpenApiContract(service);
    }
}
