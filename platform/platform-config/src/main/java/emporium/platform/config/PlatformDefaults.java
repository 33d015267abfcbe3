package emporium.platform.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.DefaultPropertiesPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Puts {@code platform-defaults.yaml} below everything else, so that a process' own files, its
 * environment and the config server all have the last word. Runs before the config data is read:
 * the config client's own settings come from here too.
 */
class PlatformDefaults implements EnvironmentPostProcessor, Ordered {

    /** Just before Spring Boot reads application.yaml. */
    private static final int BEFORE_CONFIG_DATA = Ordered.HIGHEST_PRECEDENCE + 9;

    private static final String SERVES_AN_API = "emporium.platform.web.problem.Problems";
    private static final String MASKS_SECRETS = "emporium.platform.telemetry.MaskedJson";

    @Override
    public int getOrder() {
        return BEFORE_CONFIG_DATA;
    }

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        var defaults = new HashMap<String, Object>();
        defaults.putAll(read("platform-defaults.yaml"));
        if (isPresent(SERVES_AN_API)) {
            defaults.putAll(read("platform-defaults-api.yaml"));
        }
        defaults.putAll(fromWhereItRuns(environment));
        DefaultPropertiesPropertySource.addOrMerge(defaults, environment.getPropertySources());
    }

    /** Whom to ask and what to call itself follow from the environment the process was given. */
    private static Map<String, Object> fromWhereItRuns(ConfigurableEnvironment environment) {
        var defaults = new HashMap<String, Object>();
        // a refresh comes here again: a process keeps the name it gave itself
        defaults.put("emporium.random", environment.getProperty("emporium.random", randomName()));
        if (!environment.containsProperty("EMPORIUM_CONFIG_IMPORT")
                && !environment.containsProperty("EMPORIUM_CONFIG_URL")) {
            defaults.put("spring.cloud.config.enabled", "false"); // named nowhere: asked nowhere
        }
        if (!environment.containsProperty("EMPORIUM_REGISTRY_URL")) {
            defaults.put("eureka.client.enabled", "false");
        }
        if ("json".equals(environment.getProperty("EMPORIUM_LOG_FORMAT"))) {
            defaults.put("logging.structured.format.console", "ecs");
            if (isPresent(MASKS_SECRETS)) {
                defaults.put("logging.structured.json.customizer", MASKS_SECRETS);
            }
        }
        var address = environment.getProperty("server.address", "");
        if (StringUtils.hasText(address) && !address.equals("0.0.0.0")) {
            defaults.put("eureka.instance.ip-address", address);
            defaults.put("eureka.instance.hostname", address);
        }
        return defaults;
    }

    private static boolean isPresent(String type) {
        return ClassUtils.isPresent(type, PlatformDefaults.class.getClassLoader());
    }

    private static String randomName() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    }

    private static Map<String, Object> read(String file) {
        var settings = new HashMap<String, Object>();
        try {
            for (var source :
                    new YamlPropertySourceLoader().load(file, new ClassPathResource(file))) {
                var properties = (EnumerablePropertySource<?>) source;
                for (var name : properties.getPropertyNames()) {
                    settings.put(name, String.valueOf(properties.getProperty(name)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }
}
