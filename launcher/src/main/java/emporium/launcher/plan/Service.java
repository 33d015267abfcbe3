package emporium.launcher.plan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One Spring Boot application: the module of the same name, its own port, perhaps its own database.
 */
public record Service(
        String name,
        int port,
        @Nullable String databaseName,
        int heapMegabytes,
        Compiler compiler,
        @Nullable Route routeOrNull) {

    /** What the JVM's compilers aim at. */
    public enum Compiler {
        /** Up with half the processor time: for what is rarely busy. */
        QUICK,
        /** Optimizes what stays hot: for what shoppers keep busy. */
        LASTING
    }

    /** Asked through the gateway, to know that shoppers reach the service and not only we. */
    public record Route(String method, String path, Expected expected) {}

    public enum Expected {
        /** 2xx */
        SUCCESS,
        /** a refusal in the service's own words: neither "no such route" nor an outage */
        REFUSAL;

        public boolean accepts(int status) {
            return switch (this) {
                case SUCCESS -> status >= 200 && status < 300;
                case REFUSAL -> status >= 400 && status < 500 && status != 404 && status != 429;
            };
        }
    }

    /** Database and role have the same name. */
    public Optional<String> database() {
        return Optional.ofNullable(databaseName);
    }

    public Optional<Route> route() {
        return Optional.ofNullable(routeOrNull);
    }
}
