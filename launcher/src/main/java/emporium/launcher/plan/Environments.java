package emporium.launcher.plan;

import emporium.launcher.home.Checkout;
import emporium.launcher.home.Secrets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What each service is told through its environment: addresses and its own credentials, nothing
 * else.
 */
public final class Environments {

    /** Services with an identity of their own, as OAuth2 clients. */
    private static final List<String> CLIENTS =
            List.of(
                    "catalog-service",
                    "inventory-service",
                    "order-service",
                    "payment-service",
                    "user-service",
                    "notification-service");

    private final Checkout checkout;
    private final Secrets secrets;
    private final Ports ports;
    private final boolean traced;

    /**
     * @param traced whether every request's trace is sent to this platform's {@code tracing}
     */
    public Environments(Checkout checkout, Secrets secrets, Ports ports, boolean traced) {
        this.checkout = checkout;
        this.secrets = secrets;
        this.ports = ports;
        this.traced = traced;
    }

    /** What is not to be seen in anybody's traces. */
    public Environments untraced() {
        return new Environments(checkout, secrets, ports, false);
    }

    public Map<String, String> of(Service service, int number, int port) {
        var env = new TreeMap<String, String>();
        env.put("SERVER_PORT", Integer.toString(port));
        env.put("SERVER_ADDRESS", "127.0.0.1");
        env.put("SPRING_PROFILES_ACTIVE", "local");
        env.put("EMPORIUM_INSTANCE", service.name() + "-" + number);
        env.put("EMPORIUM_OPERATOR_PASSWORD", operatorPassword());
        env.put("EMPORIUM_CONFIG_URL", local(Services.CONFIG_SERVER));
        env.put("EMPORIUM_CONFIG_PASSWORD", secrets.of("config"));
        env.put("EMPORIUM_REGISTRY_URL", registry());
        switch (service.name()) {
            case Services.REGISTRY -> env.put("EMPORIUM_REGISTRY_PASSWORD", secrets.of("registry"));
            case Services.CONFIG_SERVER -> {
                env.put("ENCRYPT_KEY", secrets.of("encrypt"));
                env.put("EMPORIUM_CONFIG_DIR", checkout.configuration().toString());
            }
            default -> env.put("EMPORIUM_CONFIG_IMPORT", "configserver:");
        }
        if (traced) {
            env.put("EMPORIUM_TRACING_PROBABILITY", "1.0");
            env.put("MANAGEMENT_TRACING_EXPORT_ZIPKIN_ENABLED", "true");
            env.put(
                    "MANAGEMENT_TRACING_EXPORT_ZIPKIN_ENDPOINT",
                    "http://127.0.0.1:" + ports.tracing() + "/api/v2/spans");
        }
        service.database().ifPresent(database -> database(env, database));
        own(env, service.name());
        return env;
    }

    public String operatorPassword() {
        return secrets.of("operator");
    }

    private void database(Map<String, String> env, String database) {
        env.put(
                "SPRING_DATASOURCE_URL",
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database);
        env.put("SPRING_DATASOURCE_USERNAME", database);
        env.put("SPRING_DATASOURCE_PASSWORD", secrets.of("database." + database));
        broker(env);
    }

    private void broker(Map<String, String> env) {
        env.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
    }

    private void own(Map<String, String> env, String service) {
        if (CLIENTS.contains(service)) {
            env.put("EMPORIUM_CLIENT_SECRET", secrets.of("client." + service));
        }
        switch (service) {
            case Services.GATEWAY -> broker(env);
            case "payment-service" -> {
                env.put("EMPORIUM_PROVIDER_URL", local(Services.SANDBOX));
                provider(env);
            }
            case Services.SANDBOX -> {
                provider(env);
                env.put("EMPORIUM_WEBHOOK_URL", local(Services.GATEWAY) + "/api/payments/webhooks");
                env.put("SANDBOX_SMTP_PORT", Integer.toString(ports.smtp()));
            }
            case "notification-service" -> {
                env.put("SPRING_MAIL_HOST", "127.0.0.1");
                env.put("SPRING_MAIL_PORT", Integer.toString(ports.smtp()));
                env.put(
                        "EMPORIUM_NOTIFICATION_SHOP_URL",
                        "http://localhost:" + ports.of(Services.GATEWAY));
            }
            case "user-service" -> {
                env.put("EMPORIUM_CLIENTS", clients());
                env.put("EMPORIUM_KEY_ENCRYPTION_KEY", secrets.keyOf("key-encryption"));
            }
            default -> {}
        }
    }

    private void provider(Map<String, String> env) {
        env.put("EMPORIUM_PROVIDER_KEY", secrets.of("provider"));
        env.put("EMPORIUM_WEBHOOK_SECRET", secrets.of("webhook"));
    }

    private String clients() {
        return CLIENTS.stream()
                .map(client -> client + "=" + secrets.of("client." + client))
                .collect(Collectors.joining(","));
    }

    private String registry() {
        return "http://registry:"
                + secrets.of("registry")
                + "@127.0.0.1:"
                + ports.of(Services.REGISTRY)
                + "/eureka/";
    }

    private String local(String service) {
        return "http://127.0.0.1:" + ports.of(service);
    }
}
